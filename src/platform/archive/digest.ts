import type { Hash } from 'node:crypto'

export const END_ENTRY = 'end.json'

/** Of all entries together, in their order: one that is missing, moved or renamed shows like one that is damaged. */
export function addToDigest(digest: Hash, name: string, size: number): void {
  digest.update(`${name}\n${size}\n`)
}
