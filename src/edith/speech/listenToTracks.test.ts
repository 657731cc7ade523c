import { mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { silentSamples, speechSamples } from '../../../test/support/speechSamples.js'
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
  writeFileSync(join(dir, 'talk.s16'), Buffer.from(speechSamples(0, 6).buffer))
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

test('where nobody speaks nothing is recognised', async () => {
  expect(await listenTo('left.s16')).toEqual([])
})

test.runIf(process.platform === 'linux')('a track that cannot be opened leaves no other open', async () => {
  await expect(listenTo('left.s16', 'none.s16')).rejects.toThrow('none.s16')
  expect(openFiles()).not.toContain(join(dir, 'left.s16'))
})

test('an utterance is as clear as its words are to the recogniser, and less so where another voice speaks too', async () => {
  const unclear = { ...nobodySpeaks, recognise: async () => ({ text: 'Hello.', clarity: 0.8 }) }
  const [alone] = await listenWith(unclear, 'talk.s16')
  expect(alone).toMatchObject({ text: 'Hello.', clarity: 0.8 })
  const all = { from: 0, to: 96_000 }
  const both = {
    ...unclear,
    diarise: () => [
      { ...all, voice: 0 },
      { ...all, voice: 1 },
    ],
  }
  const [mixed] = await listenWith(both, 'talk.s16')
  expect(mixed).toMatchObject({ voice: 0, clarity: 0 })
})

function listenTo(...names: string[]) {
  return listenWith(nobodySpeaks, ...names)
}

async function listenWith(ears: Ears, ...names: string[]) {
  const job: ListenJob = {
    tracks: names.map((name, channel) => ({ path: join(dir, name), channel })),
    vadModel: voiceActivityModel(),
    model: UNUSED,
    diarisation: null,
  }
  return (await listenToTracks(job, ears, () => {}, new AbortController().signal)).utterances
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
