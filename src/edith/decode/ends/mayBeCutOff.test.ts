import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Encoding, encodeAudio } from '../../../../test/support/encodeAudio.js'
import { speechSamples } from '../../../../test/support/speechSamples.js'
import { mayBeCutOff } from './mayBeCutOff.js'

let dir: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'ccr-ends-'))
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

function isMarked(bytes: Uint8Array, container: string): boolean {
  const path = join(dir, 'file')
  writeFileSync(path, bytes)
  return mayBeCutOff(path, container)
}

const payload = (bytes: number) => fc.uint8Array({ minLength: bytes, maxLength: bytes })

/** At 128 or 64 kbit/s, 44.1 kHz, with and without padding: a recorder changes both as it goes. */
const mp3Frame = fc
  .record({ rate: fc.constantFrom([9, 417] as const, [5, 208] as const), padding: fc.nat(1) })
  .chain(({ rate: [index, bytes], padding }) =>
    payload(bytes + padding - 4).map((sound) =>
      Buffer.from([0xff, 0xfb, (index << 4) | (padding << 1), 0xc4, ...sound]),
    ),
  )
const adtsFrame = fc.integer({ min: 8, max: 500 }).chain((length) =>
  payload(length - 7).map((sound) => {
    const head = [
      0xff,
      0xf1,
      0x50,
      0x80 | (length >> 11),
      (length >> 3) & 0xff,
      ((length & 7) << 5) | 0x1f,
      0xfc,
    ]
    return Buffer.from([...head, ...sound])
  }),
)
const amrFrame = fc
  .constantFrom([0, 13] as const, [7, 32] as const, [8, 6] as const, [15, 1] as const)
  .chain(([type, bytes]) => payload(bytes - 1).map((sound) => Buffer.from([(type << 3) | 4, ...sound])))
const amrWidebandFrame = fc
  .constantFrom([2, 33] as const, [8, 61] as const, [9, 6] as const, [15, 1] as const)
  .chain(([type, bytes]) => payload(bytes - 1).map((sound) => Buffer.from([(type << 3) | 4, ...sound])))

const MADE: [string, string, string, fc.Arbitrary<Buffer>][] = [
  ['MP3', 'mp3', '', mp3Frame],
  ['ADTS', 'aac', '', adtsFrame],
  ['AMR', 'amr', '#!AMR\n', amrFrame],
  ['AMR wideband', 'amr', '#!AMR-WB\n', amrWidebandFrame],
]

const TAGS = {
  none: Buffer.alloc(0),
  id3: Buffer.concat([Buffer.from('TAG'), Buffer.alloc(125, 0xff)]),
  ape: apeTag(300),
  both: Buffer.concat([apeTag(90), Buffer.from('TAG'), Buffer.alloc(125)]),
}

function apeTag(bytes: number): Buffer {
  const end = (flags: number) => {
    const tag = Buffer.alloc(32)
    tag.write('APETAGEX')
    tag.writeUInt32LE(bytes + 32, 12)
    tag.writeUInt32LE(flags, 20)
    return tag
  }
  return Buffer.concat([end(0xa000_0000), Buffer.alloc(bytes, 0xfb), end(0x8000_0000)])
}

describe.each(MADE)('%s', (name, container, magic, frame) => {
  // Frames are of any content: enough of them to be longer than what is looked at.
  const frames = fc.oneof(
    fc.array(frame, { minLength: 1, maxLength: 8 }),
    fc
      .array(frame, { minLength: 1, maxLength: 8 })
      .map((some) => Array.from({ length: 400 }, () => some).flat()),
  )
  const tags = fc.constantFrom(...(magic === '' ? Object.values(TAGS) : [TAGS.none]))

  test('whole, of any length, is never marked', () => {
    fc.assert(
      fc.property(frames, tags, (all, tag) => {
        expect(isMarked(Buffer.concat([Buffer.from(magic), ...all, tag]), container)).toBe(false)
      }),
      { numRuns: 60 },
    )
  })

  test('cut anywhere in a frame is marked, also with a tag set behind it later', () => {
    fc.assert(
      fc.property(frames, tags, fc.double({ min: 0, max: 1, noNaN: true }), (all, tag, where) => {
        const last = all.at(-1) ?? Buffer.alloc(0)
        if (last.length < 2) return
        const kept = 1 + Math.floor(where * (last.length - 2))
        // Of a single frame's beginning nobody can tell what it is.
        if (all.length === 1 && kept < 7) return
        const cut = Buffer.concat([Buffer.from(magic), ...all.slice(0, -1), last.subarray(0, kept), tag])
        expect(isMarked(cut, container)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('with something else behind its sound is not marked', () => {
    fc.assert(
      fc.property(frames, (all) => {
        const noise = Buffer.alloc(700, name.startsWith('AMR') ? 0x83 : 0)
        expect(isMarked(Buffer.concat([Buffer.from(magic), ...all, noise]), container)).toBe(false)
      }),
      { numRuns: 20 },
    )
  })
})

const ENCODED: [string, string, Encoding][] = [
  ['MP3', 'mp3', { container: 'mp3', encoder: 'libmp3lame', rate: 16_000 }],
  ['MP3 at 8 kHz', 'mp3', { container: 'mp3', encoder: 'libmp3lame', rate: 8_000, bitRate: 16_000 }],
  ['MP3 at 44.1 kHz', 'mp3', { container: 'mp3', encoder: 'libmp3lame', rate: 44_100, bitRate: 128_000 }],
  ['MP2', 'mp3', { container: 'mp2', encoder: 'mp2', rate: 44_100, bitRate: 128_000 }],
  ['AAC', 'aac', { container: 'adts', encoder: 'aac', rate: 22_050 }],
]
test.each(ENCODED)('as an encoder writes it: %s, whole and cut', (_name, container, encoding) => {
  for (const seconds of [0.5, 3.21, 14]) {
    const whole = readFileSync(encodeAudio(join(dir, 'made'), [speechSamples(4, 4 + seconds)], encoding))
    expect(isMarked(whole, container)).toBe(false)
    expect(isMarked(whole.subarray(0, whole.length - 1), container)).toBe(true)
    expect(isMarked(whole.subarray(0, whole.length - 30), container)).toBe(true)
  }
})

test.each(['call.amr', 'pauses.amr', 'pauses-wideband.amr'])('as a telephone writes it: %s', (name) => {
  const whole = readFileSync(join('test/fixtures/formats', name))
  expect(isMarked(whole, 'amr')).toBe(false)
  expect(isMarked(whole.subarray(0, whole.length - 1), 'amr')).toBe(true)
})

test('what says how long it is, and what is no such file, is not looked at', () => {
  const bytes = Buffer.from([0xff, 0xfb, 0x90, 0xc4, 1, 2, 3])
  expect(isMarked(bytes, 'wav')).toBe(false)
  expect(isMarked(bytes, 'amr')).toBe(false)
  expect(isMarked(Buffer.alloc(0), 'mp3')).toBe(false)
  expect(mayBeCutOff(join('test/fixtures/formats', 'gsm.wav'), undefined)).toBe(false)
})
