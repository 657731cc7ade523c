import '../../../../test/support/typescriptChildren.js'
import { createHash } from 'node:crypto'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtWav, pcmFormat } from '../../../../test/support/builtWav.js'
import { type Encoding, encodeAudio } from '../../../../test/support/encodeAudio.js'
import { encodeVox, halved } from '../../../../test/support/encodeVox.js'
import { joined, silentSamples, speechSamples } from '../../../../test/support/speechSamples.js'
import type { RawForm } from '../../../contract/recordings/rawForm.js'
import { decode } from '../decode.js'
import type { RecordingHints } from '../decodedAudio.js'
import { chooseRaw } from './chooseRaw.js'
import { decodeBlock } from './decodeBlock.js'
import { rawEvidence } from './rawEvidence.js'
import { seenIn } from './seenIn.js'

const VOX = 'test/fixtures/formats/call.vox'
const steve = speechSamples(12.2, 20.2)
const katie = speechSamples(21, 29)

let dir: string
const files = new Map<RawForm, string>()
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'ccr-headerless-'))
  const made: [RawForm, Encoding][] = [
    ['mulaw:8000', { container: 'mulaw', encoder: 'pcm_mulaw', rate: 8000 }],
    ['alaw:8000', { container: 'alaw', encoder: 'pcm_alaw', rate: 8000 }],
    ['pcm16:8000', { container: 's16le', encoder: 'pcm_s16le', rate: 8000 }],
    ['pcm16:16000', { container: 's16le', encoder: 'pcm_s16le', rate: 16_000 }],
    ['g722:16000', { container: 'g722', encoder: 'g722', rate: 16_000 }],
  ]
  for (const [form, encoding] of made) files.set(form, encodeAudio(join(dir, form), [steve], encoding))
  files.set('vox:8000', encodeVox(join(dir, 'vox'), halved(steve)))
  const turns = [joined(steve, silentSamples(8)), joined(silentSamples(8), katie)]
  for (const [form, encoding] of made.slice(0, 4))
    files.set(`${form}:2`, encodeAudio(join(dir, `${form}:2`), turns, encoding))
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const fileOf = (form: RawForm) => files.get(form) ?? 'none'
const FORMS: RawForm[] = [
  'mulaw:8000',
  'alaw:8000',
  'pcm16:8000',
  'pcm16:16000',
  'g722:16000',
  'vox:8000',
  'mulaw:8000:2',
  'alaw:8000:2',
  'pcm16:8000:2',
  'pcm16:16000:2',
]

describe('what a recording without a header holds', () => {
  test.each(FORMS)('%s is told by its sound', (form) => {
    expect(rawEvidence(fileOf(form)).likeliest).toBe(form)
  })

  test('only forms that fit agree, whoever chooses them', () => {
    const codecOf = (form: RawForm) => form.slice(0, form.indexOf(':'))
    for (const form of FORMS) {
      const { agreesWith } = rawEvidence(fileOf(form))
      const agreeing = new Set(FORMS.filter(agreesWith).map(codecOf))
      expect([form, ...agreeing]).toEqual([form, codecOf(form)])
    }
  })

  test.each([
    ['call.ul', 'mulaw:8000'],
    ['CALL.ULAW', 'mulaw:8000'],
    ['call.al', 'alaw:8000'],
    ['call.vox', 'vox:8000'],
    ['call.g722', 'g722:16000'],
    ['call.sln', 'pcm16:8000'],
    ['call.sln16', 'pcm16:16000'],
    ['2026-11-27.09.pcm', 'pcm16:16000'],
    ['call.raw', 'pcm16:16000:2'],
    ['call.raw', 'alaw:8000:2'],
    ['call.raw', 'vox:8000'],
  ])('a name such as %s suggests it (%s)', (name, form) => {
    expect(chooseRaw(fileOf(form), { name })).toBe(form)
  })

  test('a name that its content speaks against, or that suggests nothing, is not believed', () => {
    expect(chooseRaw(fileOf('alaw:8000'), { name: 'call.ul' })).toBeUndefined()
    expect(chooseRaw(fileOf('vox:8000'), { name: 'call.pcm' })).toBeUndefined()
    expect(chooseRaw(fileOf('alaw:8000'), { name: 'call.al.bak' })).toBeUndefined()
    expect(chooseRaw('demo/swift-parcel-lost.mp3', { name: 'call.raw' })).toBeUndefined()
    expect(chooseRaw(fileOf('alaw:8000'), {})).toBeUndefined()
  })

  test('speech in as much noise is taken for what was chosen, and for nothing else', () => {
    const power = steve.reduce((sum, sample) => sum + sample * sample, 0) / steve.length
    let seed = 7
    const hiss = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
      return (seed / 2 ** 31 - 0.5) * Math.sqrt(12 * power)
    }
    const noisy = steve.map((sample) => Math.max(-32_768, Math.min(32_767, sample + hiss() / 2)))
    const encoding = { container: 'alaw', encoder: 'pcm_alaw', rate: 8000 }
    const { agreesWith } = rawEvidence(encodeAudio(join(dir, 'noisy'), [noisy], encoding))
    expect(FORMS.filter(agreesWith)).toContain('alaw:8000')
    expect(FORMS.filter(agreesWith).filter((form) => !form.startsWith('alaw'))).toEqual([])
  })

  test('nothing speaks against silence', () => {
    const silence = join(dir, 'silence')
    writeFileSync(silence, Buffer.alloc(80_000, 0xff))
    expect(chooseRaw(silence, { rawForm: 'mulaw:8000' })).toBe('mulaw:8000')
    expect(chooseRaw(silence, { name: 'call.ul' })).toBe('mulaw:8000')
    expect(rawEvidence(silence).likeliest).toBeUndefined()
  })
})

test('VOX is decoded to the very samples that SoX makes of it', () => {
  const [samples = new Int16Array()] = decodeBlock(readFileSync(VOX), {
    codec: 'vox',
    rate: 8000,
    channels: 1,
  })
  const bytes = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength)
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(
    '9901cf4001224c827294308a45a482fe02220d101ce25e76562b201912a3c945',
  )
})

describe('what could not be read', () => {
  test('is told as headerless sound, with its form and length', () => {
    expect(seenIn(fileOf('mulaw:8000'), undefined)).toEqual({
      kind: 'HEADERLESS',
      form: 'mulaw:8000',
      seconds: 8,
    })
    expect(seenIn(fileOf('vox:8000'), 'mulaw:8000')).toEqual({
      kind: 'HEADERLESS',
      form: 'vox:8000',
      seconds: 8,
      notAs: 'mulaw:8000',
    })
  })

  test('is told from what was encrypted or compressed, and from what may be anything', () => {
    const scrambled = join(dir, 'scrambled')
    const blocks = Array.from({ length: 1000 }, (_, i) => createHash('sha256').update(`${i}`).digest())
    writeFileSync(scrambled, Buffer.concat(blocks))
    expect(seenIn(scrambled, undefined)).toEqual({ kind: 'SCRAMBLED' })
    const table = join(dir, 'table')
    const few = Buffer.concat(blocks).map((byte) => (byte % 3) * 77)
    writeFileSync(table, few)
    expect(seenIn(table, 'alaw:8000')).toEqual({ kind: 'UNKNOWN', notAs: 'alaw:8000' })
    expect(seenIn('package.json', undefined)).toEqual({ kind: 'TEXT' })
  })
})

describe('decoding', () => {
  let runs = 0
  const run = (file: string, hints: RecordingHints, maxDurationSeconds = 600) => {
    const limits = { maxDurationSeconds, maxWallSeconds: 120, maxResidentBytes: 512 * 1024 * 1024 }
    return decode(file, mkdtempSync(join(dir, `out-${runs++}-`)), limits, () => {}, undefined, hints)
  }

  test.each([
    ['mulaw:8000', 'call.ul', 'pcm_mulaw', 1, 8000],
    ['alaw:8000:2', 'call.al', 'pcm_alaw', 2, 8000],
    ['pcm16:16000', 'call.pcm', 'pcm_s16le', 1, 16_000],
    ['vox:8000', 'call.vox', 'adpcm_ima_oki', 1, 8000],
    ['g722:16000', 'call.g722', 'g722', 1, 16_000],
  ])('%s is heard by its name or as it was chosen', async (form, name, codec, channels, sampleRate) => {
    for (const hints of [{ name }, { rawForm: form }]) {
      const decoded = await run(fileOf(form), hints)
      if (decoded.kind !== 'decoded') throw new Error(decoded.reason)
      const { audio } = decoded
      const seconds = channels === 2 ? 16 : 8
      expect(audio).toMatchObject({ codec, channels, sampleRate, rawForm: form, container: 'headerless' })
      // No browser plays it: it gets a copy.
      expect(audio.isRepaired).toBe(true)
      expect(audio.durationSeconds).toBeCloseTo(seconds, 1)
      expect(statSync(audio.tracks[0]?.path ?? '').size / 32_000).toBeCloseTo(seconds, 1)
    }
  })

  test('a rate that the content cannot tell is as it was chosen', async () => {
    const decoded = await run(VOX, { rawForm: 'vox:6000' })
    expect(decoded).toMatchObject({ kind: 'decoded', audio: { sampleRate: 6000, durationSeconds: 5.333 } })
  })

  test('without a name that suggests it, it is refused with what it looks like', async () => {
    expect(await run(fileOf('alaw:8000'), { name: 'call' })).toEqual({
      kind: 'refused',
      reason: 'NOT_AUDIO',
      looksLike: { kind: 'HEADERLESS', form: 'alaw:8000', seconds: 8 },
    })
  })

  test('a choice that the content speaks against is refused with what it looks like', async () => {
    expect(await run(fileOf('alaw:8000'), { rawForm: 'mulaw:8000' })).toMatchObject({
      reason: 'NOT_AUDIO',
      looksLike: { form: 'alaw:8000', notAs: 'mulaw:8000' },
    })
    expect(await run('docs/architecture.md', { rawForm: 'mulaw:8000' })).toMatchObject({
      reason: 'NOT_AUDIO',
      looksLike: { kind: 'TEXT' },
    })
  })

  test('a file with a header is known by it, whatever its name and whatever was chosen', async () => {
    for (const [from, codec] of [
      ['demo/pocket-mobile-signal.wav', 'adpcm_ms|pcm_\\w+|gsm_ms|adpcm_ima_wav'],
      ['demo/swift-parcel-lost.mp3', 'mp3'],
    ] as const) {
      const file = join(dir, 'call.ul')
      copyFileSync(from, file)
      const decoded = await run(file, { name: 'call.ul', rawForm: 'mulaw:8000' })
      if (decoded.kind !== 'decoded') throw new Error(decoded.reason)
      expect(decoded.audio.codec).toMatch(new RegExp(codec))
      expect(decoded.audio).not.toHaveProperty('rawForm')
    }
  })

  test('what is longer than calls may be is too long before any of it is decoded', async () => {
    expect(await run(fileOf('mulaw:8000'), { name: 'call.ul' }, 7)).toEqual({
      kind: 'refused',
      reason: 'TOO_LONG',
    })
  })

  test.each([
    ['G.722', { container: 'wav', encoder: 'g722', rate: 16_000 }],
    ['G.726', { container: 'wav', encoder: 'g726', rate: 8000, bitRate: 32_000 }],
    ['G.723.1', { container: 'wav', encoder: 'g723_1', rate: 8000, bitRate: 6300 }],
  ])('a WAV of %s decodes', async (_name, encoding) => {
    const decoded = await run(encodeAudio(join(dir, encoding.encoder), [steve], encoding), {})
    if (decoded.kind !== 'decoded') throw new Error(decoded.reason)
    expect(decoded.audio.codec).toBe(encoding.encoder)
    expect(decoded.audio.durationSeconds).toBeCloseTo(8, 0)
    expect(Math.max(...(decoded.audio.waveform[0] ?? []))).toBeGreaterThan(0.1)
  })

  test('a WAV of G.729 decodes', async () => {
    const file = join(dir, 'g729.wav')
    const frame = Buffer.from('52b8a1fd0f20c1a87bd2', 'hex')
    const format = pcmFormat({ tag: 0x83, rate: 8000, bits: 0, blockBytes: 10, bytesPerSecond: 1000 })
    const sound = Buffer.concat(Array.from({ length: 200 }, () => frame))
    writeFileSync(file, builtWav({ sound, format }))
    expect(await run(file, {})).toMatchObject({
      kind: 'decoded',
      audio: { codec: 'g729', durationSeconds: 2 },
    })
  })
})
