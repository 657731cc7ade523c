import type { Word } from '../../contract/transcript.js'
import { sentencesIn } from '../understand/sentences/sentencesIn.js'
import { takeWords, wordsWithin } from '../wordTimes/timedWords.js'
import type { Utterance } from './spokenAudio.js'

const REACH_SECONDS = 1

/**
 * A pause near the place where a sentence ends, by its words' times or else at an even pace, is taken for that end; a
 * sentence without a pause near its end stays with the next.
 */
export function splitAtSentences(utterance: Utterance): Utterance[] {
  const sentences = sentencesIn(utterance.text)
  if (sentences.length < 2 || utterance.pauses.length === 0) return [utterance]

  const perCharacter = (utterance.end - utterance.start) / utterance.text.length
  const parts: Utterance[] = []
  let open = { start: utterance.start, text: '' }
  let characters = 0
  let rest = utterance.words ?? []
  for (const sentence of sentences.slice(0, -1)) {
    open.text += sentence
    characters += sentence.length
    const even = utterance.start + characters * perCharacter
    const pause = nearest(utterance, open.start, endOf(rest, open.text) ?? even)
    if (!pause) continue
    parts.push(part(open, pause.start))
    open = { start: pause.end, text: '' }
  }
  open.text += sentences[sentences.length - 1] ?? ''
  parts.push(part(open, utterance.end))
  return parts

  function part({ start, text }: typeof open, end: number): Utterance {
    const [words, later] = takeWords(rest, text)
    rest = later
    const timed = utterance.words && { words: wordsWithin(words, start, end) }
    return { ...utterance, start, end, text: text.trim(), ...timed }
  }
}

/** When the last word of a text is over, of words that begin with it. */
function endOf(words: Word[], text: string): number | undefined {
  return takeWords(words, text)[0].at(-1)?.end
}

function nearest(
  { pauses }: Utterance,
  after: number,
  expected: number,
): { start: number; end: number } | undefined {
  const distance = (pause: { start: number; end: number }) =>
    Math.abs((pause.start + pause.end) / 2 - expected)
  return pauses
    .filter((pause) => pause.start > after && distance(pause) <= REACH_SECONDS)
    .sort((a, b) => distance(a) - distance(b))[0]
}
