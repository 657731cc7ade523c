import '../../../test/support/typescriptChildren.js'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Encoding, encodeAudio } from '../../../test/support/encodeAudio.js'
import { joined, quieter, silentSamples, speechSamples } from '../../../test/support/speechSamples.js'
import { writeWav } from '../../../test/support/writeWav.js'
import type { DecodedAudio, DecodeLimits, DecodeOutcome } from './decodedAudio.js'
import { startDecoder } from './startDecoder.js'

const LIMITS: DecodeLimits = {
  maxDurationSeconds: 600,
  maxWallSeconds: 120,
  maxResidentBytes: 512 * 1024 * 1024,
}
const SECONDS = 4
const speech = speechSamples(12.2, 12.2 + SECONDS)
const otherSpeech = speechSamples(3.9, 3.9 + SECONDS)

const decoder = startDecoder()
let dir: string
let runs = 0
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'ccr-decode-'))
})
afterAll(async () => {
  await decoder.close()
  rmSync(dir, { recursive: true, force: true })
})

const FORMATS: [string, Encoding][] = [
  ['WAV 16 bit', { container: 'wav', encoder: 'pcm_s16le', rate: 16_000 }],
  ['WAV 8 bit', { container: 'wav', encoder: 'pcm_u8', rate: 8_000 }],
  ['WAV 24 bit', { container: 'wav', encoder: 'pcm_s24le', rate: 48_000 }],
  ['WAV 32 bit', { container: 'wav', encoder: 'pcm_s32le', rate: 44_100 }],
  ['WAV float', { container: 'wav', encoder: 'pcm_f32le', rate: 96_000 }],
  ['WAV A-law', { container: 'wav', encoder: 'pcm_alaw', rate: 8_000 }],
  ['WAV µ-law', { container: 'wav', encoder: 'pcm_mulaw', rate: 8_000 }],
  ['WAV MS ADPCM', { container: 'wav', encoder: 'adpcm_ms', rate: 11_025 }],
  ['MP3', { container: 'mp3', encoder: 'libmp3lame', rate: 44_100 }],
  ['MP3 at 8 kHz', { container: 'mp3', encoder: 'libmp3lame', rate: 8_000 }],
  ['M4A', { container: 'mp4', encoder: 'aac', rate: 44_100 }],
  ['AAC', { container: 'adts', encoder: 'aac', rate: 22_050 }],
  ['Ogg Vorbis', { container: 'ogg', encoder: 'libvorbis', rate: 32_000 }],
  ['Ogg Opus', { container: 'ogg', encoder: 'libopus', rate: 48_000 }],
  ['FLAC', { container: 'flac', encoder: 'flac', rate: 16_000 }],
  ['WebM Opus', { container: 'webm', encoder: 'libopus', rate: 48_000 }],
]

describe('every format that recorders write', () => {
  test.each(FORMATS)(
    '%s decodes, mono and stereo, under a name that says nothing',
    async (_name, encoding) => {
      const mono = await decoded(encodeAudio(path('mono.bin'), [speech], encoding))
      expect(mono).toMatchObject({ channels: 1, merged: 'NONE' })
      expect(mono.tracks).toHaveLength(1)
      expectSameSound(mono, 0, speech)

      const stereo = await decoded(encodeAudio(path('stereo.txt'), [speech, otherSpeech], encoding))
      expect(stereo).toMatchObject({ channels: 2, merged: 'NONE' })
      expectSameSound(stereo, 0, speech)
      expectSameSound(stereo, 1, otherSpeech)
    },
  )

  test.each(['gsm.wav', 'call.amr', 'call.gsm'])('%s decodes', async (name) => {
    const audio = await decoded(fixture(name))
    expect(audio).toMatchObject({ channels: 1, sampleRate: 8_000 })
    expectSameSound(audio, 0, speech, 0.8)
  })

  // In each: two seconds of the speech, three of nothing, the other two.
  test.each(['pauses.amr', 'pauses.3gp', 'pauses-wideband.amr'])(
    '%s of a phone that sends nothing while nobody speaks keeps its time line',
    async (name) => {
      const audio = await decoded(fixture(name))
      expect(audio.durationSeconds).toBeCloseTo(SECONDS + 3, 1)
      const samples = samplesOf(audio, 0)
      expect(loudestOf(samples.subarray(2.5 * 16_000, 4.9 * 16_000))).toBeLessThan(0.01)
      const spoken = joined(samples.subarray(0, 2 * 16_000), samples.subarray(5 * 16_000))
      expect(likeness(spoken, speech)).toBeGreaterThan(0.8)
    },
  )

  test('what the file has is reported, not what recognition wants', async () => {
    const audio = await decoded(
      encodeAudio(path('a'), [speech, otherSpeech], { container: 'flac', encoder: 'flac', rate: 48_000 }),
    )
    expect(audio).toMatchObject({ sampleRate: 48_000, channels: 2, container: 'flac', codec: 'flac' })
    expect(audio.durationSeconds).toBeCloseTo(SECONDS, 1)
    expect(audio.waveform).toHaveLength(2)
    expect(audio.waveform[0]?.length).toBeGreaterThanOrEqual(SECONDS * 20)
    expect(audio.waveform[0]?.length).toBeLessThanOrEqual(SECONDS * 20 + 2)
    expect(Math.max(...(audio.waveform[0] ?? []))).toBeCloseTo(loudestOf(speech), 1)
  })
})

describe('channels', () => {
  test('identical channels are one track', async () => {
    const audio = await decoded(writeWav(path('twice'), [speech, speech]))
    expect(audio).toMatchObject({ channels: 2, merged: 'IDENTICAL' })
    expect(audio.tracks).toHaveLength(1)
  })

  test('channels that differ only in volume and noise are one track', async () => {
    const noisy = quieter(speech, 0.6).map((sample, i) => sample + ((i * 7919) % 41) - 20)
    expect(await decoded(writeWav(path('noisy'), [speech, noisy]))).toMatchObject({ merged: 'IDENTICAL' })
  })

  const inverted = (samples: Int16Array) => samples.map((sample) => Math.max(-32_767, -sample))
  const later = (samples: Int16Array, by: number) =>
    joined(new Int16Array(by), samples.subarray(0, samples.length - by))
  const quiet = quieter(speech, 0.1)
  const COPIES: [string, Int16Array, Int16Array, string, number][] = [
    ['upside down', speech, inverted(speech), 'INVERTED', 0],
    ['upside down and far quieter', speech, inverted(quiet), 'INVERTED', 0],
    ['upside down, the louder one on the right', quiet, inverted(speech), 'INVERTED', 1],
    ['upside down and half a millisecond late', speech, later(inverted(speech), 8), 'INVERTED', 0],
    ['as late as that, and upright', later(quieter(speech, 0.5), 12), speech, 'IDENTICAL', 1],
  ]

  test.each(COPIES)('a copy %s is no second channel', async (_what, left, right, merged, kept) => {
    for (const encoder of ['pcm_s16le', 'pcm_mulaw']) {
      const rate = encoder === 'pcm_mulaw' ? 8_000 : 16_000
      const audio = await decoded(
        encodeAudio(path('copy'), [left, right], { container: 'wav', encoder, rate }),
      )
      expect(audio).toMatchObject({ merged, tracks: [{ channel: kept }], isRepaired: merged === 'INVERTED' })
      expectSameSound(audio, kept, speech)
    }
  })

  test('two people who repeat each other, a moment later or at once, stay two', async () => {
    for (const by of [0, 8]) {
      const bleeding = later(speech, by).map((sample, i) => sample * 0.4 - (otherSpeech[i] ?? 0) * 0.6)
      expect(await decoded(writeWav(path('two'), [speech, bleeding]))).toMatchObject({ merged: 'NONE' })
    }
  })

  test('strong bleed leaves two tracks', async () => {
    const bleeding = otherSpeech.map((sample, i) => sample * 0.7 + (speech[i] ?? 0) * 0.3)
    const audio = await decoded(writeWav(path('bleed'), [speech, bleeding]))
    expect(audio).toMatchObject({ merged: 'NONE' })
    expect(audio.tracks).toHaveLength(2)
  })

  test('a silent channel is dropped, whichever it is', async () => {
    const right = await decoded(writeWav(path('right'), [silentSamples(SECONDS), speech]))
    expect(right).toMatchObject({ merged: 'ONE_IS_SILENT', tracks: [{ channel: 1 }] })
    const left = await decoded(writeWav(path('left'), [speech, silentSamples(SECONDS)]))
    expect(left).toMatchObject({ merged: 'ONE_IS_SILENT', tracks: [{ channel: 0 }] })
  })

  test('more than two channels are mixed into one track', async () => {
    const audio = await decoded(writeWav(path('four'), [speech, otherSpeech, speech, otherSpeech]))
    expect(audio).toMatchObject({ channels: 4, merged: 'MORE_THAN_TWO' })
    expect(audio.tracks).toHaveLength(1)
  })

  test.each([
    ['three', [speech, inverted(speech), silentSamples(SECONDS)]],
    ['four', [silentSamples(SECONDS), speech, inverted(speech), inverted(quiet)]],
    ['twelve', [...Array<Int16Array>(6).fill(speech), ...Array<Int16Array>(6).fill(inverted(speech))]],
  ])('of %s channels none takes away what the others hold', async (_many, channels) => {
    const audio = await decoded(writeWav(path('opposites'), channels))
    expect(audio).toMatchObject({ channels: channels.length, merged: 'MORE_THAN_TWO' })
    expectSameSound(audio, 0, speech)
    expect(loudestOf(samplesOf(audio, 0))).toBeGreaterThan(loudestOf(speech) / 3)
  })

  test('of opposites in which different people speak nobody is lost', async () => {
    const channels = [speech, otherSpeech, inverted(speech), inverted(otherSpeech)]
    const audio = await decoded(writeWav(path('pairs'), channels))
    const both = speech.map((sample, i) => (sample + (otherSpeech[i] ?? 0)) / 2)
    expectSameSound(audio, 0, both, 0.99)
  })
})

describe('files that are no recordings', () => {
  test.each([
    ['text', 'call.mp3', Buffer.from('Dear customer, thank you for your letter.\n'.repeat(500))],
    ['nothing', 'empty.wav', Buffer.alloc(0)],
    ['zeros', 'zeros.wav', Buffer.alloc(100_000)],
    ['a PDF', 'call.wav', Buffer.from(`%PDF-1.7\n${'1 0 obj <<>> endobj\n'.repeat(500)}%%EOF`)],
    [
      'a zip',
      'call.m4a',
      Buffer.concat([Buffer.from('504b0304140000000800', 'hex'), Buffer.alloc(5000, 0x5a)]),
    ],
    ['a picture', 'call.ogg', onePixelPng()],
    ['a web page', 'call.flac', Buffer.from('<!doctype html><title>Recording</title>'.repeat(100))],
  ])('%s is not audio, whatever its name', async (_what, name, content) => {
    const file = path(name)
    writeFileSync(file, content)
    expect(await run(file)).toMatchObject({ kind: 'refused', reason: 'NOT_AUDIO' })
  })

  test.each([4, 9, 17])('bytes in which a frame of MP3 happens to show are not audio (%i)', async (seed) => {
    const file = path('call.mp3')
    writeFileSync(file, Buffer.concat([Buffer.from('%PDF-1.7\n'), noise(seed)]))
    expect(await run(file)).toMatchObject({ kind: 'refused', reason: 'NOT_AUDIO' })
  })

  test('a video without sound has no audio stream', async () => {
    expect(await run(fixture('video-only.mp4'))).toEqual({ kind: 'refused', reason: 'NO_AUDIO_STREAM' })
  })

  test('a playlist or a session description opens nothing else', async () => {
    const secret = writeWav(path('secret.wav'), [speech])
    const playlists = {
      'list.m3u8': `#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\nfile://${secret}\n#EXT-X-ENDLIST\n`,
      'list.ffconcat': `ffconcat version 1.0\nfile '${secret}'\n`,
      'call.sdp': 'v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=audio 5004 RTP/AVP 0\n',
    }
    for (const [name, content] of Object.entries(playlists)) {
      const file = path(name)
      writeFileSync(file, content)
      expect(await run(file), name).toMatchObject({ kind: 'refused', reason: 'NOT_AUDIO' })
    }
  })
})

describe('damage', () => {
  test.each([
    ['wav', { container: 'wav', encoder: 'pcm_s16le', rate: 16_000 }],
    ['flac', { container: 'flac', encoder: 'flac', rate: 16_000 }],
    ['mp3', { container: 'mp3', encoder: 'libmp3lame', rate: 44_100 }],
    ['slow mp3', { container: 'mp3', encoder: 'libmp3lame', rate: 8_000 }],
  ] satisfies [string, Encoding][])('a %s file cut in half is incomplete', async (_name, encoding) => {
    const whole = readFileSync(encodeAudio(path('whole'), [speech], encoding))
    const cut = path('cut')
    writeFileSync(cut, whole.subarray(0, whole.length / 2))
    expect(await run(cut)).toMatchObject({ kind: 'refused', reason: 'INCOMPLETE' })
  })

  test('an m4a file whose index went with its second half is damaged: nothing in it can be found', async () => {
    const encoding = { container: 'mp4', encoder: 'aac', rate: 44_100 }
    const whole = readFileSync(encodeAudio(path('whole'), [speech], encoding))
    const cut = path('cut')
    writeFileSync(cut, whole.subarray(0, whole.length / 2))
    expect(await run(cut)).toMatchObject({ kind: 'refused', reason: 'DAMAGED' })
  })

  test('half an MP3 that does not tell its length is decoded as far as it goes', async () => {
    const whole = readFileSync(
      encodeAudio(path('whole'), [speech], { container: 'mp3', encoder: 'libmp3lame', rate: 44_100 }),
    )
    const tag = Math.max(whole.indexOf('Xing', 0, 'latin1'), whole.indexOf('Info', 0, 'latin1'))
    whole.fill(0, tag, tag + 8)
    const cut = path('cut')
    writeFileSync(cut, whole.subarray(0, whole.length / 2))
    const outcome = await run(cut)
    expect(outcome.kind === 'decoded' && outcome.audio.durationSeconds).toBeCloseTo(SECONDS / 2, 0)
  })

  test('a file that is noise after its header is damaged', async () => {
    const bytes = readFileSync(
      encodeAudio(path('good'), [speech], { container: 'flac', encoder: 'flac', rate: 16_000 }),
    )
    for (let i = 200; i < bytes.length; i++) bytes[i] = (i * 2654435761) % 251
    const broken = path('broken')
    writeFileSync(broken, bytes)
    expect(await run(broken)).toEqual({ kind: 'refused', reason: 'DAMAGED' })
  })

  test('a WAV whose header gives a rate that no sound has is damaged', async () => {
    const file = writeWav(path('rate'), [speech])
    const bytes = readFileSync(file)
    bytes.writeUInt32LE(0x7fffffff, 24)
    writeFileSync(file, bytes)
    expect(await run(file)).toEqual({ kind: 'refused', reason: 'DAMAGED' })
  })
})

describe('limits', () => {
  test('a recording over the limit is too long, by its header or by what comes out of it', async () => {
    const limits = { ...LIMITS, maxDurationSeconds: 3 }
    const wav = writeWav(path('long'), [speech])
    const streamed = writeWav(path('long-streamed'), [speech], 0xffffffff)
    expect(await run(wav, limits)).toEqual({ kind: 'refused', reason: 'TOO_LONG' })
    expect(await run(streamed, limits)).toEqual({ kind: 'refused', reason: 'TOO_LONG' })
  })

  test('a small file that unpacks without end is too costly', async () => {
    const bomb = encodeAudio(path('bomb'), [silentSamples(900)], {
      container: 'flac',
      encoder: 'flac',
      rate: 16_000,
    })
    const bytes = readFileSync(bomb)
    // The length in the header is unknown, as if it had been streamed: only unpacking shows it.
    bytes.fill(0, 22, 26)
    bytes[21] = (bytes[21] ?? 0) & 0xf0
    writeFileSync(bomb, bytes)
    expect(await run(bomb)).toEqual({ kind: 'refused', reason: 'TOO_COSTLY' })
  })

  test('a child over its memory is stopped', async () => {
    const limits = { ...LIMITS, maxResidentBytes: 1024 * 1024 }
    const long = writeWav(path('memory'), [joined(...Array.from({ length: 20 }, () => speech))])
    expect(await run(long, limits)).toEqual({ kind: 'refused', reason: 'TOO_COSTLY' })
  })

  test('a child over its time is stopped', async () => {
    const limits = { ...LIMITS, maxWallSeconds: 0.001 }
    expect(await run(writeWav(path('time'), [speech]), limits)).toEqual({
      kind: 'refused',
      reason: 'TOO_COSTLY',
    })
  })

  test('a decode aborted before its child is there rejects with the reason given, and decodes nothing', async () => {
    const controller = new AbortController()
    const output = scratch()
    const running = decoder.decode(
      writeWav(path('abort'), [speech]),
      output,
      LIMITS,
      () => {},
      controller.signal,
    )
    controller.abort(new Error('no longer wanted'))
    await expect(running).rejects.toThrow('no longer wanted')
    expect(readdirSync(output)).toEqual(['recording'])
  })
})

test('a name with spaces, quotes, a protocol or bytes that look like options is only a name', async () => {
  for (const name of ['call of "Mr. O\'Neil".wav', 'http:evil.wav', '-i', 'concat:a|b', '%03d.wav']) {
    const file = path('plain.wav')
    writeWav(file, [speech])
    mkdirSync(join(dir, 'names'), { recursive: true })
    const odd = join(dir, 'names', name)
    copyFileSync(file, odd)
    expect((await decoded(odd)).durationSeconds).toBeCloseTo(SECONDS, 2)
  }
})

test('a disk that is full is told as what it is, and not blamed on the recording', async () => {
  const full = scratch()
  symlinkSync('/dev/full', join(full, 'channel-0.s16'))
  const file = writeWav(path('call'), [speech])
  await expect(decoder.decode(file, full, LIMITS, () => {})).rejects.toMatchObject({ code: 'ENOSPC' })
})

test('the recording itself is left as it was', async () => {
  const file = writeWav(path('untouched'), [speech])
  const before = readFileSync(file)
  const output = scratch()
  await decoder.decode(file, output, LIMITS, () => {})
  expect(readFileSync(file).equals(before)).toBe(true)
  expect(readdirSync(output)).toContain('channel-0.s16')
})

function path(name: string): string {
  return join(dir, `${++runs}-${name}`)
}

function scratch(): string {
  const created = join(dir, `scratch-${++runs}`)
  mkdirSync(created)
  return created
}

function fixture(name: string): string {
  return fileURLToPath(new URL(`../../../test/fixtures/formats/${name}`, import.meta.url))
}

function run(file: string, limits = LIMITS): Promise<DecodeOutcome> {
  return decoder.decode(file, scratch(), limits, () => {})
}

async function decoded(file: string): Promise<DecodedAudio> {
  const outcome = await run(file)
  if (outcome.kind !== 'decoded') throw new Error(`refused as ${outcome.reason}`)
  return outcome.audio
}

function loudestOf(samples: Int16Array): number {
  return samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0) / 32_768
}

function samplesOf(audio: DecodedAudio, channel: number): Int16Array {
  const track = audio.tracks.find((candidate) => candidate.channel === channel)
  if (!track) throw new Error(`no track for channel ${channel}`)
  return new Int16Array(Uint8Array.from(readFileSync(track.path)).buffer)
}

function expectSameSound(audio: DecodedAudio, channel: number, original: Int16Array, atLeast = 0.9): void {
  const samples = samplesOf(audio, channel)
  expect(samples.length / 16_000).toBeGreaterThan(SECONDS - 0.15)
  expect(samples.length / 16_000).toBeLessThan(SECONDS + 0.25)
  expect(likeness(samples, original)).toBeGreaterThan(atLeast)
}

/** Codecs change samples and shift them a little; how loud each tenth of a second is stays. */
function likeness(samples: Int16Array, original: Int16Array): number {
  const shifted = [0, 20, 40, 60, 80, 100].map((shiftMs) =>
    correlation(envelope(samples.subarray(shiftMs * 16)), envelope(original)),
  )
  return Math.max(...shifted)
}

function envelope(samples: Int16Array): number[] {
  return Array.from({ length: SECONDS * 10 - 3 }, (_, i) => {
    const part = samples.subarray(i * 1600, (i + 1) * 1600)
    return Math.sqrt(part.reduce((sum, sample) => sum + sample * sample, 0) / part.length)
  })
}

function correlation(a: number[], b: number[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [ma, mb] = [mean(a), mean(b)]
  let [ab, aa, bb] = [0, 0, 0]
  a.forEach((value, i) => {
    const other = (b[i] ?? 0) - mb
    ab += (value - ma) * other
    aa += (value - ma) ** 2
    bb += other ** 2
  })
  return ab / Math.sqrt(aa * bb)
}

function noise(seed: number): Buffer {
  const blocks = Array.from({ length: 62 }, (_, i) => createHash('sha256').update(`${seed}/${i}`).digest())
  return Buffer.concat(blocks)
}

function onePixelPng(): Buffer {
  return Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
}
