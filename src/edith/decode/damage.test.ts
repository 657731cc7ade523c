import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Encoding, encodeAudio } from '../../../test/support/encodeAudio.js'
import { speechSamples } from '../../../test/support/speechSamples.js'
import { writeWav } from '../../../test/support/writeWav.js'
import { total } from '../measure/spans.js'
import { decodeRecording } from './decodeRecording.js'

const SECONDS = 16
const speech = speechSamples(4, 4 + SECONDS)

let dir: string
let files = 0
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'ccr-damage-'))
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const FORMATS: [string, Encoding][] = [
  ['MP3', { container: 'mp3', encoder: 'libmp3lame', rate: 16_000 }],
  ['MP3 at 44.1 kHz', { container: 'mp3', encoder: 'libmp3lame', rate: 44_100 }],
  ['M4A', { container: 'mp4', encoder: 'aac', rate: 44_100 }],
  ['AAC', { container: 'adts', encoder: 'aac', rate: 22_050 }],
  ['FLAC', { container: 'flac', encoder: 'flac', rate: 16_000 }],
  ['Ogg Opus', { container: 'ogg', encoder: 'libopus', rate: 48_000 }],
  ['Ogg Vorbis', { container: 'ogg', encoder: 'libvorbis', rate: 32_000 }],
]

describe('200 bytes that are broken in the middle', () => {
  test.each(FORMATS)('of %s are missing, and everything else is where it was', async (_name, encoding) => {
    const path = encodeAudio(join(dir, `${++files}`), [speech], encoding)
    const whole = await decode(path)
    expect(whole.unreadable).toEqual([])
    for (const seed of [1, 3]) {
      const bytes = readFileSync(path)
      const at = Math.floor(bytes.length * 0.45) + seed * 61
      for (let i = 0; i < 200; i++) bytes[at + i] = (Math.imul(i + seed * 1000, 2654435761) >>> 13) & 0xff
      const broken = join(dir, `${++files}`)
      writeFileSync(broken, bytes)
      const found = await decode(broken)
      expect(found.isRepaired).toBe(true)
      expect(total(found.unreadable)).toBeGreaterThan(0.02)
      expect(total(found.unreadable)).toBeLessThan(2)
      expect(Math.abs(found.samples.length - whole.samples.length) / 16_000).toBeLessThan(0.15)
      // No louder than it was anywhere, so no garbage; and the last seconds are still the last seconds.
      expect(louderThan(found.samples, whole.samples)).toBeLessThan(0.1)
      expect(shiftOf(found.samples, whole.samples)).toBeLessThan(0.1)
    }
  })
})

describe('a recording that was cut off', () => {
  test.each([
    ['wav', () => writeWav(join(dir, `${++files}`), [speech])],
    [
      'flac',
      () =>
        encodeAudio(join(dir, `${++files}`), [speech], { container: 'flac', encoder: 'flac', rate: 16_000 }),
    ],
    [
      'mp3',
      () =>
        encodeAudio(join(dir, `${++files}`), [speech], {
          container: 'mp3',
          encoder: 'libmp3lame',
          rate: 16_000,
        }),
    ],
  ])(
    'as %s is refused with what can be read of it, and taken when that is asked for',
    async (_name, made) => {
      const path = made()
      const bytes = readFileSync(path)
      writeFileSync(path, bytes.subarray(0, bytes.length / 2))
      const refused = await run(path, false)
      expect(refused).toMatchObject({ kind: 'refused', reason: 'INCOMPLETE' })
      const { readable } = refused as { readable: { seconds: number; ofSeconds: number } }
      expect(readable.seconds).toBeCloseTo(SECONDS / 2, 0)
      expect(readable.ofSeconds).toBeCloseTo(SECONDS, 0)
      const taken = await decode(path, true)
      expect(taken.expectedSeconds).toBeCloseTo(SECONDS, 0)
      expect(taken.durationSeconds).toBeCloseTo(SECONDS / 2, 0)
    },
  )

  test('before its first second is damaged, whatever is asked for', async () => {
    const path = writeWav(join(dir, `${++files}`), [speech])
    writeFileSync(path, readFileSync(path).subarray(0, 44 + 16_000))
    expect(await run(path, true)).toEqual({ kind: 'refused', reason: 'DAMAGED' })
  })
})

describe('a recording that does not say how long it is', () => {
  test.each(FORMATS.filter(([, { container }]) => container === 'adts'))(
    'as %s may be cut off where its last frame is not whole',
    async (_name, encoding) => {
      const path = encodeAudio(join(dir, `${++files}`), [speech], encoding)
      expect((await decode(path)).mayBeCutOff).toBe(false)
      const bytes = readFileSync(path)
      writeFileSync(path, bytes.subarray(0, bytes.length / 2 - 1))
      const cut = await decode(path)
      expect(cut).toMatchObject({ mayBeCutOff: true, expectedSeconds: null })
      expect(cut.durationSeconds).toBeCloseTo(SECONDS / 2, 0)
    },
  )

  test('is told to be cut off only where nothing better is known', async () => {
    const path = encodeAudio(join(dir, `${++files}`), [speech], {
      container: 'mp3',
      encoder: 'libmp3lame',
      rate: 16_000,
    })
    const bytes = readFileSync(path)
    writeFileSync(path, bytes.subarray(0, bytes.length / 2 + 7))
    expect(await decode(path, true)).toMatchObject({
      mayBeCutOff: false,
      expectedSeconds: expect.any(Number),
    })
    writeFileSync(path, bytes.subarray(0, bytes.length - 7))
    expect(await decode(path)).toMatchObject({ mayBeCutOff: true, expectedSeconds: null })
  })
})

async function run(input: string, acceptIncomplete: boolean) {
  const outputDir = join(dir, `out-${++files}`)
  mkdirSync(outputDir)
  const limits = { maxDurationSeconds: 600, maxWallSeconds: 60, maxResidentBytes: 2 ** 40, acceptIncomplete }
  return decodeRecording({ input, outputDir, limits }, () => {})
}

async function decode(input: string, acceptIncomplete = false) {
  const outcome = await run(input, acceptIncomplete)
  if (outcome.kind === 'refused') throw new Error(`refused as ${outcome.reason}`)
  const bytes = readFileSync(outcome.audio.tracks[0]?.path ?? '')
  return { ...outcome.audio, samples: new Int16Array(Uint8Array.from(bytes).buffer) }
}

/** By how much the loudest moment of any tenth of a second is above what was there, or beside it. */
function louderThan(samples: Int16Array, original: Int16Array): number {
  const peak = (of: Int16Array, from: number, to: number) =>
    of.subarray(Math.max(0, from), to).reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
  let most = 0
  for (let at = 0; at < samples.length; at += 1600)
    most = Math.max(most, peak(samples, at, at + 1600) - peak(original, at - 1600, at + 3200))
  return most / 32_768
}

/** Seconds by which the end of one lies away from the other's. */
function shiftOf(samples: Int16Array, original: Int16Array): number {
  const envelope = (of: Int16Array) =>
    Array.from({ length: Math.floor(of.length / 160) }, (_, i) =>
      of.subarray(i * 160, i * 160 + 160).reduce((sum, sample) => sum + Math.abs(sample), 0),
    )
  const [a, b] = [envelope(samples), envelope(original)]
  const from = Math.floor(b.length * 0.7)
  const to = Math.floor(b.length * 0.95)
  let [best, least] = [0, Number.POSITIVE_INFINITY]
  for (let shift = -50; shift <= 50; shift++) {
    let difference = 0
    for (let i = from; i < to; i++) difference += Math.abs((a[i + shift] ?? 0) - (b[i] ?? 0))
    if (difference < least) [best, least] = [shift, difference]
  }
  return Math.abs(best) / 100
}
