import type { Utterance } from './spokenAudio.js'

const FAR_QUIETER = 0.25
const MIN_OVERLAP = 0.7
const MIN_LIKENESS = 0.5

/** A headset that picks up the other side puts the same words on both channels: the quieter copy is nobody's turn. */
export function dropBleed(utterances: Utterance[]): Utterance[] {
  return utterances.filter(
    (utterance) =>
      !utterances.some((other) => other.channel !== utterance.channel && isCopy(utterance, other)),
  )
}

function isCopy(quiet: Utterance, loud: Utterance): boolean {
  if (quiet.loudness > loud.loudness * FAR_QUIETER) return false
  const overlap = Math.min(quiet.end, loud.end) - Math.max(quiet.start, loud.start)
  if (overlap < (quiet.end - quiet.start) * MIN_OVERLAP) return false
  return likeness(quiet.text, loud.text) >= MIN_LIKENESS
}

/** The share of the copy's words that the original has too. */
function likeness(copy: string, original: string): number {
  const words = wordsOf(copy)
  const known = new Set(wordsOf(original))
  if (words.length === 0) return 1
  return words.filter((word) => known.has(word)).length / words.length
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? []
}
