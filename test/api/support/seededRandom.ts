/** The same choices for the same seed (mulberry32): a failure can be looked at again. */
export function seededRandom(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make)
  return {
    chance: (share: number) => next() < share,
    pick: <T>(choices: readonly [T, ...T[]] | readonly T[]): T => {
      const choice = choices[Math.floor(next() * choices.length)]
      if (choice === undefined) throw new Error('nothing to choose from')
      return choice
    },
    /** Any bytes at all. */
    text: (maxLength: number) =>
      String.fromCharCode(...times(Math.floor(next() * maxLength), () => Math.floor(next() * 256))),
    times,
  }
}
