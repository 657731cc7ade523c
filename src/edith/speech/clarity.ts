import type { VoiceSpan } from './diarise.js'
import type { SpeechSpan, Utterance } from './spokenAudio.js'

// Beyond these nobody speaks: measured talk has 8 to 26 characters a second. Short sounds say nothing of their pace.
const SLOWEST = 3
const FASTEST = 35
const PACED_FROM_SECONDS = 2
const IMPLAUSIBLE = 0.5
const FAR_LOUDER = 4

type Said = Pick<Utterance, 'channel' | 'start' | 'end' | 'text' | 'loudness'>

/** 0 to 1: how likely each word is by the recogniser's own account; 1 where it gives none. */
export function clarityOfWords(logProbabilities: number[]): number {
  if (logProbabilities.length === 0) return 1
  const mean = logProbabilities.reduce((sum, value) => sum + value, 0) / logProbabilities.length
  return Math.min(1, Math.exp(mean))
}

/** The share of a stretch in which no other voice speaks, as far as voices were told apart. */
export function clarityOfVoice({ from, to, voice }: SpeechSpan & { voice?: number }, voices: VoiceSpan[]) {
  if (voice === undefined) return 1
  const others = voices.filter((other) => other.voice !== voice)
  return 1 - shareOf({ from, to }, others)
}

/** A recogniser that is given noise says little or much too much, or one thing over and over. */
export function clarityOfText({ text, start, end }: Said, cleaned: string): number {
  const seconds = end - start
  const pace = text.length / seconds
  const isPaced = seconds < PACED_FROM_SECONDS || (pace >= SLOWEST && pace <= FASTEST)
  return isPaced && wordCount(cleaned) === wordCount(text) ? 1 : IMPLAUSIBLE
}

/** On a channel of its own, a voice is only in doubt while a far louder one speaks on the other, which it may be. */
export function clarityBeside(said: Said, all: Said[]): number {
  const louder = all.filter(
    ({ channel, loudness }) => channel !== said.channel && loudness >= said.loudness * FAR_LOUDER,
  )
  const { start: from, end: to } = said
  const others = louder.map(({ start, end }) => ({ from: start, to: end }))
  return 1 - shareOf({ from, to }, others)
}

function shareOf({ from, to }: SpeechSpan, others: SpeechSpan[]): number {
  let until = from
  let sum = 0
  for (const other of others.toSorted((a, b) => a.from - b.from)) {
    const end = Math.min(to, other.to)
    if (end > until) sum += end - Math.max(until, other.from)
    until = Math.max(until, end)
  }
  return sum / Math.max(Number.EPSILON, to - from)
}

function wordCount(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}
