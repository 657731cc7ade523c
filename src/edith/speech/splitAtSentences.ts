import { sentencesIn } from '../understand/sentences/sentencesIn.js'
import type { Utterance } from './spokenAudio.js'

const REACH_SECONDS = 1

/**
 * A recogniser tells words but no times. A pause near the place where, at an even pace, a sentence would end is taken
 * for that end; a sentence without a pause near its end stays with the next.
 */
export function splitAtSentences(utterance: Utterance): Utterance[] {
  const sentences = sentencesIn(utterance.text)
  if (sentences.length < 2 || utterance.pauses.length === 0) return [utterance]

  const perCharacter = (utterance.end - utterance.start) / utterance.text.length
  const parts: Utterance[] = []
  let open = { start: utterance.start, text: '' }
  let characters = 0
  for (const sentence of sentences.slice(0, -1)) {
    open.text += sentence
    characters += sentence.length
    const pause = nearest(utterance, open.start, utterance.start + characters * perCharacter)
    if (!pause) continue
    parts.push({ ...utterance, start: open.start, end: pause.start, text: open.text.trim() })
    open = { start: pause.end, text: '' }
  }
  open.text += sentences[sentences.length - 1] ?? ''
  parts.push({ ...utterance, start: open.start, text: open.text.trim() })
  return parts
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
