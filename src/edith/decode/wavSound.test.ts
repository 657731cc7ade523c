import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtWav, pcmFormat, type WavChunk, type WavParts } from '../../../test/support/builtWav.js'
import { speechSamples } from '../../../test/support/speechSamples.js'
import { decodeRecording } from './decodeRecording.js'
import { wavSound } from './wavSound.js'

const SECONDS = 2
const samples = speechSamples(12.2, 12.2 + SECONDS)
const speech = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength)
const LIMITS = { maxDurationSeconds: 600, maxWallSeconds: 120, maxResidentBytes: 2 ** 40 }
const PLACEHOLDERS = [0, 0xffffffff, 0xffffffdb, 0x0fffffff, 0x7fffffff, 0x7fffffdb, 0x7ffff000, 0x80000000]

let dir: string
let files = 0
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'ccr-wav-'))
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const chunk = (id: string, bytes: number, isPadded = true): WavChunk => ({
  id,
  body: noise(bytes, id),
  isPadded,
})

describe('a WAV is read from its first sample to its last', () => {
  const cases: [string, Omit<WavParts, 'sound'>][] = [
    ['as it should be', {}],
    ['that says a little less than there is', { soundBytes: Math.round(speech.length * 0.55) }],
    ['that says one byte', { soundBytes: 1 }],
    ['that says an odd length', { soundBytes: speech.length - 777 }],
    ...PLACEHOLDERS.map((said): [string, Omit<WavParts, 'sound'>] => [
      `that says 0x${said.toString(16)}`,
      { soundBytes: said, fileBytes: said },
    ]),
    ['with a tag longer than its sound', { after: [chunk('id3 ', speech.length * 3)] }],
    ['with iXML and peaks behind', { after: [chunk('iXML', 200_001), chunk('PEAK', 90_000)] }],
    ['with chunks that nobody knows', { after: [chunk('zz1x', 90_001), chunk('Qy  ', 4)] }],
    ['with fact and cue behind', { after: [chunk('fact', 4), chunk('cue ', 28)] }],
    ['with a tag behind and no length', { soundBytes: 0, fileBytes: 0, after: [chunk('id3 ', 90_000)] }],
    [
      'with a tag behind and a length that is none',
      { soundBytes: 0xffffffff, after: [chunk('LIST', 70_000)] },
    ],
    ['with a tag behind and half its length', { soundBytes: speech.length / 2, after: [chunk('bext', 602)] }],
    ['with a wrong length of the file', { fileBytes: 20_000, after: [chunk('LIST', 31, false)] }],
    ['with padding to a whole block', { suffix: Buffer.alloc(1024), after: [chunk('LIST', 40)] }],
    [
      'with text put behind what its header counts',
      { suffix: Buffer.from('\r\n--end--\r\n'), after: [chunk('LIST', 40)] },
    ],
    [
      'with a header beyond 64 KiB',
      { before: [chunk('bext', 70_000), chunk('LIST', 100_002), chunk('JUNK', 33)] },
    ],
    ['with an odd LIST that is not padded', { before: [chunk('LIST', 33, false)] }],
    [
      'with odd chunks of unknown names, not padded',
      { before: [chunk('abcd', 33, false), chunk('wxyz', 1, false)] },
    ],
    ['with something before RIFF', { prefix: Buffer.from('Content-Type: audio/wav\r\n\r\n') }],
    ['with zeros before RIFF', { prefix: Buffer.alloc(128) }],
    ['with an ID3 tag before RIFF', { prefix: id3(3000) }],
    ['with an ID3 tag behind', { suffix: id3(3000) }],
    ['as Wave64', { kind: 'W64', after: [chunk('LIST', 9000)] }],
    ['as Wave64 without a length', { kind: 'W64', soundBytes: 0, fileBytes: 0 }],
    ['as RF64', { kind: 'RF64' }],
    ['as RF64 with a tag longer than its sound', { kind: 'RF64', after: [chunk('axml', speech.length * 2)] }],
    ['as RF64 without a length', { kind: 'RF64', soundBytes: 0 }],
    ['as EXTENSIBLE', { format: extensible() }],
  ]
  test.each(cases)('%s', async (_what, parts) => {
    const decoded = await decode(builtWav({ sound: speech, ...parts }))
    // A byte that fills the sound up to an even length may count as sound where nothing tells its length.
    expect(Math.abs(decoded.length - speech.length)).toBeLessThan(8)
    expect(decoded.subarray(0, speech.length).equals(speech.subarray(0, decoded.length))).toBe(true)
  })

  test('in big endian', async () => {
    const sound = Buffer.from(speech).swap16()
    const decoded = await decode(
      builtWav({ kind: 'RIFX', sound, after: [chunk('LIST', 9000)], soundBytes: 1000 }),
    )
    expect(decoded.subarray(0, speech.length).equals(speech)).toBe(true)
  })

  test('in two chunks, or as two recordings one behind the other', async () => {
    const half = speech.length / 2
    const [first, second] = [speech.subarray(0, half), speech.subarray(half)]
    const chunks = builtWav({ sound: first, after: [chunk('LIST', 20), { id: 'data', body: second }] })
    expect((await decode(chunks)).equals(speech)).toBe(true)
    const files = Buffer.concat([builtWav({ sound: first }), builtWav({ sound: second })])
    expect((await decode(files)).equals(speech)).toBe(true)
  })

  test('in µ-law, GSM in blocks and two channels, whatever is said of its length', async () => {
    const gsm = readFileSync(new URL('../../../test/fixtures/formats/gsm.wav', import.meta.url))
    const whole = (await decode(gsm)).length
    const data = gsm.indexOf('data', 0, 'latin1')
    gsm.writeUInt32LE(65 * 7, data + 4)
    expect((await decode(gsm)).length).toBe(whole)
    const mulaw = pcmFormat({ tag: 7, rate: 8000, bits: 8 })
    const law = await decode(builtWav({ format: mulaw, sound: noise(8000), soundBytes: 0x7fffffff }))
    expect(law.length / 32_000).toBeCloseTo(1, 1)
    const stereo = pcmFormat({ channels: 2 })
    const both = await decode(builtWav({ format: stereo, sound: noise(64_000), soundBytes: 6 }))
    expect(both.length / 32_000).toBeCloseTo(1, 1)
  })
})

test('whatever chunks stand around it and whatever the header says, the sound alone is found', () => {
  const ids = fc.constantFrom(
    'LIST',
    'JUNK',
    'bext',
    'fact',
    'id3 ',
    'iXML',
    'PEAK',
    'cue ',
    '_PMX',
    'odd!',
    'Zz09',
  )
  const anyChunk = fc.record({ id: ids, bytes: fc.nat(70_000), isPadded: fc.boolean() })
  fc.assert(
    fc.property(
      fc.record({
        kind: fc.constantFrom('RIFF' as const, 'RIFX' as const, 'RF64' as const, 'W64' as const),
        before: fc.array(anyChunk, { maxLength: 4 }),
        after: fc.array(anyChunk, { maxLength: 4 }),
        soundBytes: fc.integer({ min: 64, max: 60_000 }),
        prefixBytes: fc.constantFrom(0, 0, 1, 3, 44, 4000),
        said: fc.oneof(
          fc.constant('right' as const),
          fc.constantFrom(...PLACEHOLDERS),
          fc.double({ min: 0.01, max: 0.9, noNaN: true }),
        ),
        fileBytes: fc.option(fc.constantFrom(0, 0xffffffff, 36, 0x7fffffff), { nil: undefined }),
        seed: fc.nat(),
      }),
      ({ kind, before, after, soundBytes, prefixBytes, said, fileBytes, seed }) => {
        const made = (chunks: typeof before) =>
          chunks.map(({ id, bytes, isPadded }, i) => ({
            id,
            body: noise(bytes, `${seed}/${id}/${i}`),
            isPadded: isPadded || kind === 'W64',
          }))
        const sound = noise(soundBytes, seed)
        const file = builtWav({
          kind,
          before: made(before),
          sound,
          after: made(after),
          prefix: Buffer.alloc(prefixBytes, 'x'),
          ...(said !== 'right' && {
            soundBytes:
              said < 1 && said > 0 ? Math.min(Math.floor(soundBytes * said), soundBytes - 16) : said,
          }),
          ...(fileBytes !== undefined && { fileBytes }),
        })
        const found = wavSound(written(file), () => false)
        // Nothing tells a chunk of a name that nobody knows from sound, once nothing tells where the sound ends.
        fc.pre(said === 'right' || after[0] === undefined || !/odd!|Zz09/.test(after[0].id))
        const [extent, ...others] = found?.extents ?? []
        expect(others).toEqual([])
        const read = file.subarray(extent?.start, (extent?.start ?? 0) + (extent?.bytes ?? 0))
        expect(read.length - sound.length).toBeGreaterThanOrEqual(0)
        expect(read.length - sound.length).toBeLessThan(kind === 'W64' ? 8 : 2)
        expect(read.subarray(0, sound.length).equals(sound)).toBe(true)
        expect(found?.declaredBytes).toBeNull()
        const isRight = said === 'right' || (said === 0xffffffff && kind === 'RF64')
        if (found?.isExact) expect({ isRight, prefixBytes }).toEqual({ isRight: true, prefixBytes: 0 })
      },
    ),
    { numRuns: 150 },
  )
})

test('a file that is cut off tells how much there was', () => {
  const whole = builtWav({ sound: speech, after: [chunk('LIST', 100)] })
  const found = wavSound(written(whole.subarray(0, whole.length / 2)), () => false)
  expect(found?.declaredBytes).toBe(speech.length)
})

test('an archive with a WAV in it is none', () => {
  const wav = builtWav({ sound: speech })
  const zip = Buffer.concat([Buffer.from('504b0304140000000000', 'hex'), Buffer.alloc(40), wav])
  expect(wavSound(written(zip), () => false)).toBeUndefined()
})

function written(bytes: Buffer): string {
  const path = join(dir, String(++files))
  writeFileSync(path, bytes)
  return path
}

/** The samples of all tracks, as recognition gets them. */
async function decode(bytes: Buffer): Promise<Buffer> {
  const outputDir = join(dir, `out-${++files}`)
  mkdirSync(outputDir)
  const outcome = await decodeRecording({ input: written(bytes), outputDir, limits: LIMITS }, () => {})
  if (outcome.kind === 'refused') throw new Error(`refused as ${outcome.reason}`)
  const [track] = outcome.audio.tracks
  return track ? readFileSync(track.path) : Buffer.alloc(0)
}

function noise(bytes: number, seed: string | number = 'noise'): Buffer {
  const blocks = Array.from({ length: Math.ceil(bytes / 32) }, (_, i) =>
    createHash('sha256').update(`${seed}/${i}`).digest(),
  )
  return Buffer.concat(blocks).subarray(0, bytes)
}

function id3(bytes: number): Buffer {
  const header = Buffer.from([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, bytes >> 7, bytes & 0x7f])
  return Buffer.concat([header, Buffer.alloc(bytes)])
}

function extensible(): Buffer {
  const extra = Buffer.from('16001000040000000100000000001000800000aa00389b71', 'hex')
  return pcmFormat({ tag: 0xfffe, extra })
}
