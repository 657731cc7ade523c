import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { scriptedCalls } from '../../calls/scriptedCalls.js'
import { PARTIES, recordingOf } from '../../calls/spokenCalls.js'
import { type Line, lineInWords, overLine } from '../poorLine.js'
import { samplesOf } from '../samplesOf.js'

/** Ten decibels between the loudest word and the noise is as bad as anybody talks over. */
const LINES: (Line | undefined)[] = [
  undefined,
  { decibels: -20, codec: 'GSM' },
  { decibels: -6, codec: 'CLEAN', noiseBelow: 20 },
  { decibels: -30, codec: 'MU_LAW' },
  { decibels: -12, codec: 'GSM', noiseBelow: 25 },
]
const DEMO = new URL('../../../demo/', import.meta.url)
const SOUND = /\.(wav|mp3|m4a|ogg|flac|webm)$/

export interface EnglishCall {
  name: string
  channels: Float32Array[]
}

/** Calls in English as they were recorded, and again over a bad line. `part`: demo calls are to report on. */
export async function* englishCalls(part: 'train' | 'report'): AsyncGenerator<EnglishCall> {
  const files = part === 'train' ? await developCalls() : await demoCalls()
  for (const [i, { name, paths }] of files.entries()) {
    const channels = (await Promise.all(paths.map(samplesOf))).flat()
    const bad = LINES[1 + (i % (LINES.length - 1))]
    for (const line of [undefined, bad]) {
      const heard = line ? await Promise.all(channels.map((samples) => overLine(samples, line))) : channels
      yield { name: line ? `${name}, ${lineInWords(line)}` : name, channels: heard }
    }
  }
}

async function developCalls() {
  const calls = (await scriptedCalls()).get('develop') ?? []
  return calls.map(({ slug }) => ({ name: slug, paths: PARTIES.map((party) => recordingOf(slug, party)) }))
}

async function demoCalls() {
  const files = (await readdir(DEMO)).filter((name) => SOUND.test(name)).sort()
  return files.map((name) => ({ name, paths: [fileURLToPath(new URL(name, DEMO))] }))
}
