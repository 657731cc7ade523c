import '../../../test/support/typescriptChildren.js'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { encodeAudio } from '../../../test/support/encodeAudio.js'
import { speechSamples } from '../../../test/support/speechSamples.js'
import { writeWav } from '../../../test/support/writeWav.js'
import { type Decoder, startDecoder } from './startDecoder.js'

const LIMITS = { maxDurationSeconds: 600, maxWallSeconds: 120, maxResidentBytes: 512 * 1024 * 1024 }
const speech = speechSamples(12.2, 14.2)

let dir: string
let runs = 0
let decoder: Decoder
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'ccr-decoder-'))
})
afterEach(() => decoder.close())
afterAll(() => rmSync(dir, { recursive: true, force: true }))

test('the next recording is decoded by the same process, as by one of its own', async () => {
  decoder = startDecoder()
  const mp3 = encodeAudio(join(dir, 'call.mp3'), [speech], {
    container: 'mp3',
    encoder: 'libmp3lame',
    rate: 8_000,
  })
  const first = await soundOf(mp3)
  const [pid] = decoder.pids()
  expect(pid).toEqual(expect.any(Number))
  await soundOf(writeWav(join(dir, 'call.wav'), [speech]))
  expect((await soundOf(mp3)).equals(first)).toBe(true)
  expect(decoder.pids()).toEqual([pid])
})

test('recordings at the same time are decoded by a process each, of which two wait for the next', async () => {
  decoder = startDecoder()
  const wav = writeWav(join(dir, 'call.wav'), [speech])
  const sounds = await Promise.all([1, 2, 3].map(() => soundOf(wav)))
  expect(new Set(decoder.pids()).size).toBe(2)
  expect(sounds.every((sound) => sound.equals(sounds[0] ?? Buffer.alloc(0)))).toBe(true)
})

test('a process that refused one recording gets no other', async () => {
  decoder = startDecoder()
  await soundOf(writeWav(join(dir, 'call.wav'), [speech]))
  const text = join(dir, 'notes.txt')
  writeFileSync(text, 'not a recording, whatever it may be called '.repeat(100))
  expect(await decode(text)).toMatchObject({ kind: 'refused' })
  expect(decoder.pids()).toEqual([])
})

test('what is decoded and done with is held open by nobody', {
  skip: process.platform !== 'linux',
}, async () => {
  decoder = startDecoder()
  await soundOf(writeWav(join(dir, 'call.wav'), [speech]))
  const fds = `/proc/${decoder.pids()[0]}/fd`
  const open = readdirSync(fds).map((fd) => readlinkSync(join(fds, fd)))
  expect(open.filter((path) => path.startsWith(dir))).toEqual([])
})

test('one that died while it waited is replaced', async () => {
  decoder = startDecoder()
  const wav = writeWav(join(dir, 'call.wav'), [speech])
  await soundOf(wav)
  const [pid] = decoder.pids()
  process.kill(pid ?? 0, 'SIGKILL')
  while (isAlive(pid ?? 0)) await setTimeout(20)
  expect((await soundOf(wav)).length).toBeGreaterThan(0)
  expect(decoder.pids()).not.toContain(pid)
})

test('who waits for nothing for a while ends', async () => {
  decoder = startDecoder(50)
  await soundOf(writeWav(join(dir, 'call.wav'), [speech]))
  while (decoder.pids().length > 0) await setTimeout(20)
  expect((await soundOf(writeWav(join(dir, 'call.wav'), [speech]))).length).toBeGreaterThan(0)
})

function decode(file: string) {
  const scratch = join(dir, `scratch-${++runs}`)
  mkdirSync(scratch)
  return decoder.decode(file, scratch, LIMITS, () => {})
}

async function soundOf(file: string): Promise<Buffer> {
  const outcome = await decode(file)
  if (outcome.kind !== 'decoded') throw new Error(`refused as ${outcome.reason}`)
  return readFileSync(outcome.audio.tracks[0]?.path ?? '')
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
