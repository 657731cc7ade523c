import type { Word } from '../../../contract/transcript.js'
import { wordsWithin } from '../../wordTimes/timedWords.js'
import type { Utterance } from '../spokenAudio.js'

const REACH_SECONDS = 1
// In seconds: how much nearer a place in a sentence, or in a clause, has to be than its end.
const WITHIN_SENTENCE = 0.4
const AT_COMMA = 0.2

/**
 * Where another voice begins, by the times of the words: a recogniser hears two short turns better in one go than each
 * cut to its length.
 */
export function splitAtChanges({ changes = [], ...utterance }: Utterance): Utterance[] {
  const { words = [], start, end } = utterance
  const parts: Utterance[] = []
  let first = 0
  let from = start
  for (const change of changes) {
    const at = placeOf(words, first, (change.start + change.end) / 2)
    if (at === undefined) continue
    parts.push(part(first, at, from, change.start))
    first = at
    from = change.end
  }
  return parts.length === 0 ? [utterance] : [...parts, part(first, words.length, from, end)]

  function part(one: number, next: number, from: number, to: number): Utterance {
    const own = words.slice(one, next)
    return {
      ...utterance,
      start: from,
      end: to,
      text: own.map(({ text }) => text).join(' '),
      words: wordsWithin(own, from, to),
      voices: utterance.voices?.filter((voice) => voice.start >= from && voice.end <= to),
      pauses: utterance.pauses.filter((pause) => pause.start >= from && pause.end <= to),
    }
  }
}

/** The first word of what comes after; undefined where no place is near. */
function placeOf(words: Word[], after: number, second: number): number | undefined {
  let best: { at: number; cost: number } | undefined
  for (let at = after + 1; at < words.length; at++) {
    const [before, next] = [words[at - 1], words[at]]
    if (!before || !next) continue
    const distance = Math.abs((before.end + next.start) / 2 - second)
    if (distance > REACH_SECONDS) continue
    const cost = distance + awayFromEnd(before.text)
    if (!best || cost < best.cost) best = { at, cost }
  }
  return best?.at
}

function awayFromEnd(word: string): number {
  if (/[.!?…]["')\]]*$/.test(word)) return 0
  return word.endsWith(',') ? AT_COMMA : WITHIN_SENTENCE
}
