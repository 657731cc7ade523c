import { setImmediate } from 'node:timers/promises'

/** `each` of thousands of items, so many in a row: whatever else the process has to do gets its turn in between. */
export async function inBreaths<T, R>(
  items: T[],
  inARow: number,
  each: (item: T, i: number) => R,
): Promise<R[]> {
  const all: R[] = []
  for (const [i, item] of items.entries()) {
    if (i % inARow === 0) await setImmediate()
    all.push(each(item, i))
  }
  return all
}
