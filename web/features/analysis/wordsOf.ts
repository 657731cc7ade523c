import type { Segment, Word } from '../../../src/contract/transcript.js'

export interface PlacedWord extends Word {
  /** Where in the segment's text it stands: its first character, and the one after its last. */
  from: number
  to: number
}

/** A segment's words where its text is made of them; none where it was stored before words had times. */
export function wordsOf({ text, words = [] }: Pick<Segment, 'text' | 'words'>): PlacedWord[] {
  let at = 0
  const placed = words.map((word) => {
    const from = at
    at += word.text.length + 1
    return { ...word, from, to: from + word.text.length }
  })
  return placed.map(({ text }) => text).join(' ') === text ? placed : []
}

/** When what stands at this character of the text is said; the segment's start where nobody can tell. */
export function timeAt(segment: Pick<Segment, 'text' | 'words' | 'start'>, offset: number): number {
  const word = wordsOf(segment).find(({ to }) => offset <= to)
  return word?.start ?? segment.start
}

/** The word that is being said, or was last; -1: none has begun. */
export function wordAt(words: readonly Word[], time: number): number {
  return words.findLastIndex(({ start }) => start <= time)
}
