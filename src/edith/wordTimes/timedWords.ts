import type { Word, WordTimes } from '../../contract/transcript.js'
import { fitWords } from './fitWords.js'
import { spreadWords, textsOf } from './spreadWords.js'

/** When the words of a text are said, and who says so. */
export interface TimedWords {
  words: Word[]
  wordTimes: WordTimes
}

type MaybeTimed = { [K in keyof TimedWords]?: TimedWords[K] | undefined }
type Timed = MaybeTimed & { text: string; start: number; end: number }

/** The same with another text: a word of it keeps its time where the text is a part of what it was. */
export function withText<T extends Timed>(timed: T, text: string): T {
  const { words, start, end } = timed
  if (!words || text === timed.text) return { ...timed, text }
  const kept = fitWords(words, text)
  return kept
    ? { ...timed, text, words: kept }
    : { ...timed, text, words: spreadWords(text, start, end), wordTimes: 'ESTIMATED' }
}

/** The words of two parts, one after the other; undefined: those of one of them are not known. */
export function joinedWords(one: MaybeTimed, next: MaybeTimed): TimedWords | undefined {
  if (!one.words || !next.words) return undefined
  const isHeard = one.wordTimes === 'HEARD' && next.wordTimes === 'HEARD'
  return { words: [...one.words, ...next.words], wordTimes: isHeard ? 'HEARD' : 'ESTIMATED' }
}

/** The words that a part of the text has, and those after it. */
export function takeWords(words: Word[], text: string): [Word[], Word[]] {
  const count = textsOf(text).length
  return [words.slice(0, count), words.slice(count)]
}

/** Where a part begins or ends is better known than where an estimated word does. */
export function wordsWithin(words: Word[], from: number, to: number): Word[] {
  return words.map((word) => {
    const start = Math.min(Math.max(word.start, from), to)
    return { ...word, start, end: Math.min(Math.max(word.end, start), to) }
  })
}
