import { SPEECH_RATE } from '../../src/edith/decode/decodedAudio.js'
import { voiceActivityModel } from '../../src/edith/speech/builtinEnglish.js'
import { findSpeech } from '../../src/edith/speech/findSpeech.js'
import type { SpeechSpan } from '../../src/edith/speech/spokenAudio.js'
import type { Figure } from './figure.js'
import { LEVELS, LINES, type Line, lineInWords, overLine } from './poorLine.js'
import { type TimedTurns, timedTurns } from './timedTurns.js'

const LOST_AT_MOST = (100 * 3) / 131
const LOST_BELOW = 0.5
// Each voice over two lines, all voices together over every one.
const SHIFTS = [0, 17]

/** Turns of which less than half is found, at every level and over lines of every kind. */
export async function lostTurns(): Promise<Figure[]> {
  const lines = LEVELS.flatMap((decibels) => LINES.map((line) => ({ ...line, decibels })))
  const files: { name: string; lost: number; turns: number }[] = []
  let at = 0
  for await (const voice of timedTurns()) {
    for (const shift of SHIFTS) {
      const line = lines[(at + shift) % lines.length] as Line
      const heard = await spansIn(await overLine(voice.samples, line))
      files.push({ name: `${voice.name}, ${lineInWords(line)}`, ...countLost(voice.turns, heard) })
    }
    at++
  }
  const sum = (key: 'lost' | 'turns') => files.reduce((all, file) => all + file[key], 0)
  const worst = files.toSorted((a, b) => b.lost / b.turns - a.lost / a.turns)[0]
  return [
    {
      what: `turns lost (of ${sum('turns')})`,
      found: (100 * sum('lost')) / sum('turns'),
      unit: '%',
      asked: { atMost: LOST_AT_MOST },
      ...(worst && { worst: `${worst.name} (${worst.lost} of ${worst.turns})` }),
    },
  ]
}

async function spansIn(samples: Float32Array): Promise<SpeechSpan[]> {
  const read = (from: number, to: number) => samples.slice(from, to)
  const track = { samples: samples.length, read, close: () => {} }
  const spans: SpeechSpan[] = []
  for await (const { passages } of findSpeech(track, voiceActivityModel())) spans.push(...passages)
  return spans
}

function countLost(turns: TimedTurns['turns'], heard: SpeechSpan[]) {
  const lost = turns.filter(({ start, end }) => {
    const [from, to] = [start * SPEECH_RATE, end * SPEECH_RATE]
    const inside = heard.reduce(
      (sum, span) => sum + Math.max(0, Math.min(to, span.to) - Math.max(from, span.from)),
      0,
    )
    return inside < (to - from) * LOST_BELOW
  })
  return { lost: lost.length, turns: turns.length }
}
