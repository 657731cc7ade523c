import type { Segment } from './transcript.js'

/** A line as the recogniser wrote it; null: the word list changed nothing in it. */
export function heardText({ words = [] }: Pick<Segment, 'words'>): string | null {
  if (words.every(({ heard }) => heard === undefined)) return null
  return words
    .map(({ text, heard = text }) => heard)
    .filter((text) => text !== '')
    .join(' ')
}
