import type { Word } from '../../../contract/transcript.js'
import { sentencesIn } from '../../understand/sentences/sentencesIn.js'
import { takeWords } from '../../wordTimes/timedWords.js'
import type { Utterance } from '../spokenAudio.js'

/** A sentence of an utterance, or as much as one can tell where it was said. */
export interface SpokenUnit {
  /** By its place in the list. */
  utterance: number
  start: number
  end: number
  text: string
  /** Of it, where the utterance's words are timed. */
  words: Word[]
  /** Log-odds that the second of two voices says it, by its sound. */
  odds: number
}

const SHORTEST_SECONDS = 0.1

/** Sentences are timed by their words, or else at an even pace within their utterance. */
export function spokenUnits(utterances: Utterance[]): SpokenUnit[] {
  return utterances.flatMap(({ start, end, text, words = [], voices = [] }, utterance) => {
    const perCharacter = (end - start) / Math.max(1, text.length)
    let characters = 0
    let rest = words
    return sentencesIn(text).map((sentence) => {
      const even = start + characters * perCharacter
      characters += sentence.length
      const [own, later] = takeWords(rest, sentence)
      rest = later
      const from = own[0]?.start ?? even
      const to = own.at(-1)?.end ?? start + characters * perCharacter
      return { utterance, start: from, end: to, text: sentence, words: own, odds: oddsOf(voices, from, to) }
    })
  })
}

function oddsOf(voices: NonNullable<Utterance['voices']>, from: number, to: number): number {
  return voices.reduce((sum, { start, end, odds }) => {
    const shared = Math.min(end, to) - Math.max(start, from)
    return shared > 0 ? sum + (odds * shared) / Math.max(end - start, SHORTEST_SECONDS) : sum
  }, 0)
}
