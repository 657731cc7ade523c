import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { SPEECH_RATE } from '../../src/edith/decode/decodedAudio.js'
import { bell, randomFrom } from '../acts/random.js'
import { TELEPHONE_RATE } from '../telephone/speak.js'

const FULL_SCALE = 32_768
const AS_SAMPLES = ['-t', 'raw', '-e', 'signed', '-b', '16', '-c', '1', '-r', SPEECH_RATE, '-']
const CODECS = {
  CLEAN: undefined,
  MU_LAW: ['-t', 'raw', '-e', 'mu-law', '-c', '1', '-r', TELEPHONE_RATE, '-'],
  GSM: ['-t', 'gsm', '-c', '1', '-r', TELEPHONE_RATE, '-'],
}

export interface Line {
  /** Of the loudest sample, below full scale. */
  decibels: number
  codec: keyof typeof CODECS
  /** How far the loudest sample is above the noise, which is white; absent: none is added. */
  noiseBelow?: number
}

export const LEVELS = [-10, -15, -20, -25, -30, -35]
/** Quiet, telephone and mobile lines, and each with noise that a person hears through without effort. */
export const LINES: Omit<Line, 'decibels'>[] = [
  { codec: 'CLEAN' },
  { codec: 'MU_LAW' },
  { codec: 'GSM' },
  { codec: 'CLEAN', noiseBelow: 35 },
  { codec: 'MU_LAW', noiseBelow: 40 },
]

/** What comes out of a line, at the rate that went in. The same on every run. */
export async function overLine(samples: Float32Array, line: Line): Promise<Float32Array> {
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
  const amplitude = 10 ** (line.decibels / 20)
  const noise = line.noiseBelow === undefined ? 0 : amplitude * 10 ** (-line.noiseBelow / 20)
  const random = randomFrom(samples.length)
  const sent = Int16Array.from(samples, (sample) =>
    Math.round(FULL_SCALE * ((sample / loudest) * amplitude * 0.99 + bell(random) * noise)),
  )
  const codec = CODECS[line.codec]
  const received = codec
    ? await sox(codec, AS_SAMPLES, await sox(AS_SAMPLES, codec, bytesOf(sent)))
    : bytesOf(sent)
  const values = new Int16Array(new Uint8Array(received).buffer, 0, Math.floor(received.length / 2))
  return Float32Array.from({ length: samples.length }, (_, i) => (values[i] ?? 0) / FULL_SCALE)
}

export function lineInWords({ decibels, codec, noiseBelow }: Line): string {
  return `${decibels} dB, ${codec}${noiseBelow === undefined ? '' : `, noise ${noiseBelow} dB below`}`
}

function bytesOf(samples: Int16Array): Buffer {
  return Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength)
}

async function sox(from: (string | number)[], to: (string | number)[], input: Buffer): Promise<Buffer> {
  // -R: its dither is the same on every run.
  const child = spawn('sox', ['-V1', '-R', ...from, ...to].map(String), {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.end(input)
  const parts: Buffer[] = []
  child.stdout.on('data', (part) => parts.push(part))
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`sox ended with ${code}`)
  return Buffer.concat(parts)
}
