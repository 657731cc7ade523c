import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SPEECH_RATE } from '../../src/edith/decode/decodedAudio.js'
import { builtinEnglish, voiceActivityModel } from '../../src/edith/speech/builtinEnglish.js'
import { cleanText } from '../../src/edith/speech/cleanText.js'
import { evenLevel } from '../../src/edith/speech/hearing/evenLevel.js'
import { findSpeech } from '../../src/edith/speech/hearing/findSpeech.js'
import { loadRecogniser } from '../../src/edith/speech/recogniser.js'
import type { SpeechSpan } from '../../src/edith/speech/spokenAudio.js'
import type { Figure } from './figure.js'
import { soundsWithoutSpeech } from './noSpeech.js'
import { LEVELS, LINES, type Line, lineInWords, overLine } from './poorLine.js'
import { replies } from './replies.js'
import { type TimedTurns, timedTurns } from './timedTurns.js'

const LOST_AT_MOST = (100 * 3) / 131
const LOST_BELOW = 0.5
const MURMURING = 16

/** Turns of which less than half is found, over lines of every level and kind, and words found where nobody speaks. */
export async function lostTurns(): Promise<Figure[]> {
  const calls: Lost[] = []
  const voices: Float32Array[] = []
  for await (const voice of timedTurns()) {
    voices.push(voice.samples)
    calls.push(await lostOf(voice, calls.length))
  }
  const short: Lost[] = []
  for await (const voice of replies()) short.push(await lostOf(voice, short.length))
  const lost = { unit: '%', asked: { atMost: LOST_AT_MOST } } as const
  return [
    { what: 'turns lost', ...shareOf([...calls, ...short]), ...lost },
    { what: '  of the scripted calls', ...shareOf(calls), unit: '%' },
    { what: '  of short replies', ...shareOf(short), unit: '%' },
    ...(await falselyHeard(voices.slice(0, MURMURING))),
  ]
}

interface Lost {
  name: string
  lost: number
  turns: number
}

/** Each voice over one line; all voices together over every one. */
async function lostOf(voice: TimedTurns, at: number): Promise<Lost> {
  const lines = LEVELS.flatMap((decibels) => LINES.map((line) => ({ ...line, decibels })))
  const line = lines[(at * 7) % lines.length] as Line
  const heard = await spansIn(await overLine(voice.samples, line))
  return { name: `${voice.name}, ${lineInWords(line)}`, ...countLost(voice.turns, heard) }
}

function shareOf(files: Lost[]): Pick<Figure, 'found' | 'worst'> {
  const sum = (key: 'lost' | 'turns') => files.reduce((all, file) => all + file[key], 0)
  const worst = files.toSorted((a, b) => b.lost / b.turns - a.lost / a.turns)[0]
  return {
    found: (100 * sum('lost')) / sum('turns'),
    ...(worst && { worst: `${worst.name} (${worst.lost} of ${worst.turns})` }),
  }
}

async function falselyHeard(voices: Float32Array[]): Promise<Figure[]> {
  const scratch = await mkdtemp(join(tmpdir(), 'bench-lost-'))
  try {
    const recognise = loadRecogniser(await builtinEnglish(scratch))
    const files: { name: string; words: number; seconds: number }[] = []
    for (const { name, samples } of soundsWithoutSpeech(voices)) {
      const spans = await spansIn(samples)
      let words = 0
      for (const { from, to } of spans) {
        const text = cleanText((await recognise(samples.slice(from, to))).text)
        words += text.split(/\s+/).filter(Boolean).length
      }
      files.push({
        name,
        words,
        seconds: spans.reduce((sum, { from, to }) => sum + to - from, 0) / SPEECH_RATE,
      })
    }
    const figure = (what: string, unit: 's' | '', key: 'words' | 'seconds'): Figure => {
      const worst = files.toSorted((a, b) => b[key] - a[key])[0]
      const found = files.reduce((sum, file) => sum + file[key], 0)
      return { what, unit, found, ...(worst && found > 0 && { worst: `${worst.name} (${worst[key]})` }) }
    }
    return [
      { ...figure('words where nobody speaks', '', 'words'), asked: { atMost: 0 } },
      figure('taken for speech there', 's', 'seconds'),
    ]
  } finally {
    await rm(scratch, { recursive: true })
  }
}

async function spansIn(samples: Float32Array): Promise<SpeechSpan[]> {
  const read = (from: number, to: number) => samples.slice(from, to)
  const track = { samples: samples.length, read, close: () => {} }
  const spans: SpeechSpan[] = []
  for await (const { passages } of findSpeech(track, await evenLevel(track), voiceActivityModel()))
    spans.push(...passages)
  return spans
}

function countLost(turns: TimedTurns['turns'], heard: SpeechSpan[]): Pick<Lost, 'lost' | 'turns'> {
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
