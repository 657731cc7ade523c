import { mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { silentSamples } from '../../../test/support/speechSamples.js'
import { voiceActivityModel } from './builtinEnglish.js'
import type { ListenJob } from './listenJob.js'
import { type Ears, listenToTracks } from './listenToTracks.js'

const UNUSED = { name: 'unused', family: 'moonshine', language: 'en', files: {} } as const
const nobodySpeaks: Ears = {
  recognise: () => Promise.reject(new Error('there was nothing to recognise')),
  takeTurn: (work) => work(),
  diarise: undefined,
}

let dir: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'ccr-tracks-'))
  writeFileSync(join(dir, 'left.s16'), Buffer.from(silentSamples(1).buffer))
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

test('where nobody speaks nothing is recognised', async () => {
  expect(await listenTo('left.s16')).toEqual([])
})

test.runIf(process.platform === 'linux')('a track that cannot be opened leaves no other open', async () => {
  await expect(listenTo('left.s16', 'none.s16')).rejects.toThrow('none.s16')
  expect(openFiles()).not.toContain(join(dir, 'left.s16'))
})

function listenTo(...names: string[]) {
  const job: ListenJob = {
    tracks: names.map((name, channel) => ({ path: join(dir, name), channel })),
    vadModel: voiceActivityModel(),
    model: UNUSED,
    diarisation: null,
  }
  return listenToTracks(job, nobodySpeaks, () => {}, new AbortController().signal)
}

function openFiles(): string[] {
  return readdirSync('/proc/self/fd').flatMap((descriptor) => {
    try {
      return [readlinkSync(`/proc/self/fd/${descriptor}`)]
    } catch {
      return []
    }
  })
}
