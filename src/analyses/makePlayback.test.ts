import '../../test/support/typescriptChildren.js'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { builtWav } from '../../test/support/builtWav.js'
import { encodeAudio } from '../../test/support/encodeAudio.js'
import { speechSamples } from '../../test/support/speechSamples.js'
import { decode } from '../edith/decode/decode.js'
import { markAway } from '../platform/away.js'
import { createLog } from '../platform/log.js'
import type { Storage } from '../platform/storage/storage.js'
import { makePlayback } from './makePlayback.js'

const samples = speechSamples(12.2, 14.2)
const sound = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength)
const LIMITS = { maxDurationSeconds: 600, maxWallSeconds: 120, maxResidentBytes: 512 * 1024 * 1024 }

test('a WAV that players would read otherwise than we do is played from a copy as long as what was analysed', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'ccr-playback-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  const kept: string[] = []
  const play = async (name: string, wav: Buffer) => {
    const path = join(dir, name)
    writeFileSync(path, wav)
    const heard = await decode(path, mkdtempSync(join(dir, 'out-')), LIMITS, () => {})
    if (heard.kind !== 'decoded') throw new Error(heard.reason)
    const storage = {
      put: async (_key: string, from: string) => void kept.push(from),
    } as Partial<Storage> as Storage
    const options = {
      storage,
      scratchDir: dir,
      maxDurationSeconds: 600,
      signal: new AbortController().signal,
    }
    const recording = { path, storageKey: 'o/p/a', audioId: 'a', isRepaired: heard.audio.isRepaired }
    const playback = await makePlayback(recording, { ...options, log: createLog('silent', 'test') })
    return { playback, seconds: heard.audio.durationSeconds }
  }
  expect((await play('right.wav', builtWav({ sound }))).playback).toBeNull()
  const short = await play('short.wav', builtWav({ sound, soundBytes: 20_000 }))
  expect(short.playback?.type).toBe('audio/mpeg')
  expect(short.seconds).toBeCloseTo(2, 2)
  const copy = await decode(kept[0] ?? '', mkdtempSync(join(dir, 'out-')), LIMITS, () => {})
  expect(copy.kind === 'decoded' && copy.audio.durationSeconds).toBeCloseTo(short.seconds, 0)
  expect(statSync(kept[0] ?? '').size).toBeGreaterThan(1000)
})

test('a copy that could not be stored now is made later; one that nobody can make is done without', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'ccr-playback-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  const path = join(dir, 'short.wav')
  writeFileSync(path, builtWav({ sound, soundBytes: 20_000 }))
  const storing = (error: Error) =>
    makePlayback(
      { path, storageKey: 'o/p/a', audioId: 'a', isRepaired: true },
      {
        storage: { put: () => Promise.reject(error) } as Partial<Storage> as Storage,
        scratchDir: dir,
        maxDurationSeconds: 600,
        signal: new AbortController().signal,
        log: createLog('silent', 'test'),
      },
    )
  await expect(storing(Object.assign(new Error('full'), { code: 'ENOSPC' }))).rejects.toThrow('full')
  await expect(storing(markAway(new Error('away'), 'storage'))).rejects.toThrow('away')
  expect(await storing(new Error('no'))).toBeNull()
})

test('a recording without a header is played from a copy of what it was read as', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'ccr-playback-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  const path = encodeAudio(join(dir, 'call'), [speechSamples(12.2, 16.2)], {
    container: 'mulaw',
    encoder: 'pcm_mulaw',
    rate: 8000,
  })
  const kept: string[] = []
  const storage = { put: async (_key: string, from: string) => void kept.push(from) } as Partial<Storage>
  const options = {
    storage: storage as Storage,
    scratchDir: dir,
    maxDurationSeconds: 600,
    signal: new AbortController().signal,
    log: createLog('silent', 'test'),
  }
  const recording = { path, storageKey: 'o/p/a', audioId: 'a', isRepaired: true }
  expect(await makePlayback(recording, options)).toBeNull()
  expect(await makePlayback({ ...recording, rawForm: 'mulaw:8000' }, options)).toMatchObject({
    type: 'audio/mpeg',
  })
  const copy = await decode(kept[0] ?? '', mkdtempSync(join(dir, 'out-')), LIMITS, () => {})
  expect(copy.kind === 'decoded' && copy.audio.durationSeconds).toBeCloseTo(4, 0)
})
