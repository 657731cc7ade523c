import '../../../test/support/typescriptChildren.js'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { joined, silentSamples, speechSamples } from '../../../test/support/speechSamples.js'
import { builtinEnglish, voiceActivityModel } from './builtinEnglish.js'
import type { ListenJob } from './listenJob.js'
import { type Listener, startListener } from './startListener.js'

const LIMIT_MS = 180_000
let dir: string
let listener: Listener
let job: ListenJob
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'ccr-listener-'))
  const path = join(dir, 'channel-0.s16')
  writeFileSync(path, Buffer.from(joined(silentSamples(3), speechSamples(24.5, 29)).buffer))
  job = {
    tracks: [{ path, channel: 0 }],
    vadModel: voiceActivityModel(),
    model: await builtinEnglish(dir),
    diarisation: null,
  }
  listener = startListener(2)
})
afterAll(async () => {
  await listener.close()
  rmSync(dir, { recursive: true, force: true })
})

test('words come with the time at which they are said', { timeout: LIMIT_MS }, async () => {
  const { utterances: heard } = await listener.listen(job, () => {})
  expect(heard.map(({ text }) => text).join(' ')).toMatch(/absolutely/i)
  // The first word begins 0.2 s into the speech that follows 3 s of silence.
  expect(heard[0]?.start).toBeGreaterThan(2.9)
  expect(heard[0]?.start).toBeLessThan(3.5)
})

test('a listening process that is killed fails its recordings, and the next finds another', {
  timeout: LIMIT_MS,
}, async () => {
  await listener.listen(job, () => {})
  const killed = listener.pid()
  const running = listener.listen(job, () => {})
  if (killed) process.kill(killed, 'SIGKILL')
  await expect(running).rejects.toThrow(/the listening process ended: SIGKILL/)
  expect(await wordsBy(listener)).not.toHaveLength(0)
  expect(listener.pid()).not.toBe(killed)
})

test('a listening process rests when nothing is to be heard, and another takes over', {
  timeout: LIMIT_MS,
}, async () => {
  const idle = startListener(1, { restAfterMs: 50 })
  await idle.listen(job, () => {})
  const first = idle.pid()
  while (idle.pid() !== undefined) await setTimeout(20)
  expect(await wordsBy(idle)).not.toHaveLength(0)
  expect(idle.pid()).not.toBe(first)
  await idle.close()
})

test('a listening process that has grown finishes what it has, and another takes what comes', {
  timeout: LIMIT_MS,
  skip: process.platform !== 'linux',
}, async () => {
  const growing = startListener(1, { mostResidentBytes: 1 })
  let first: number | undefined
  let second: ReturnType<typeof wordsBy> | undefined
  const words = growing.listen(job, () => {
    first ??= growing.pid()
    second ??= wordsBy(growing)
  })
  expect((await words).utterances).not.toHaveLength(0)
  expect(await second).not.toHaveLength(0)
  expect(first).toEqual(expect.any(Number))
  while (growing.pid() !== undefined) await setTimeout(20)
  await growing.close()
  expect(() => process.kill(first ?? 0, 0)).toThrow()
})

test('what one recording makes fail fails that one only', { timeout: LIMIT_MS }, async () => {
  const missing = { ...job, tracks: [{ path: join(dir, 'none.s16'), channel: 0 }] }
  const [failed, heard] = await Promise.allSettled([
    listener.listen(missing, () => {}),
    listener.listen(job, () => {}),
  ])
  expect(failed).toMatchObject({
    status: 'rejected',
    reason: { message: expect.stringContaining('none.s16') },
  })
  expect(heard.status).toBe('fulfilled')
})

test('a recording that is given up disturbs no other', { timeout: LIMIT_MS }, async () => {
  await listener.listen(job, () => {})
  const process = listener.pid()
  const controller = new AbortController()
  const other = listener.listen(job, () => {})
  const givenUp = listener.listen(job, () => controller.abort(new Error('given up')), controller.signal)
  await expect(givenUp).rejects.toThrow('given up')
  expect((await other).utterances).not.toHaveLength(0)
  expect(await wordsBy(listener)).not.toHaveLength(0)
  expect(listener.pid()).toBe(process)
})

async function wordsBy(listening: Listener) {
  return (await listening.listen(job, () => {})).utterances
}
