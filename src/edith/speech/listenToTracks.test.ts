import { mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { joined, silentSamples, speechSamples } from '../../../test/support/speechSamples.js'
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

test('talk for which there are no words is unclear, and what has words is not', async () => {
  const wordless = { ...nobodySpeaks, recognise: async () => ({ text: '…', clarity: 1 }) }
  const unclear = await listenWith(wordless, 'talk.s16')
  expect(unclear.length).toBeGreaterThan(0)
  expect(unclear.every(({ isUnclear }) => isUnclear)).toBe(true)
  const heard = { ...nobodySpeaks, recognise: async () => ({ text: 'Hello.', clarity: 1 }) }
  expect((await listenWith(heard, 'talk.s16')).some(({ isUnclear }) => isUnclear)).toBe(false)
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

test('on a track that both parties share, it is told where the voice changes', async () => {
  // She asks, he answers in the same breath, she goes on.
  const talk = joined(
    ...[speechSamples(5, 9.3), silentSamples(0.3), speechSamples(13.1, 16.3), silentSamples(0.3)],
    speechSamples(9.6, 11.5),
  )
  writeFileSync(join(dir, 'both.s16'), Buffer.from(talk.buffer))
  const hearing: Ears = { ...nobodySpeaks, recognise: async () => ({ text: 'Hello.', clarity: 1 }) }
  const alone = await listenWith(hearing, 'both.s16')
  const shared = await listenAs({ isShared: true }, hearing, 'both.s16')
  expect(alone.every(({ voices }) => voices === undefined)).toBe(true)
  const changes = shared.flatMap(({ changes = [] }) => changes)
  expect(shared.length + changes.length).toBeGreaterThan(alone.length)
  const oddsIn = (from: number, to: number) =>
    shared
      .flatMap(({ voices = [] }) => voices)
      .filter(({ start, end }) => start >= from && end <= to)
      .reduce((sum, { odds }) => sum + odds, 0)
  const [asks, answers, goesOn] = [oddsIn(0, 4.5), oddsIn(4.5, 7.9), oddsIn(7.9, 11)]
  expect(Math.sign(answers)).toBe(-Math.sign(asks))
  expect(Math.sign(goesOn)).toBe(Math.sign(asks))
  expect([...shared.map(({ start }) => start), ...changes.map(({ end }) => end)]).toSatisfy(
    (starts: number[]) => starts.some((start) => start > 4.3 && start < 4.9),
  )
  const again = await listenAs({ isShared: true }, hearing, 'both.s16')
  expect(again).toEqual(shared)
})

function listenTo(...names: string[]) {
  return listenWith(nobodySpeaks, ...names)
}

function listenWith(ears: Ears, ...names: string[]) {
  return listenAs({}, ears, ...names)
}

async function listenAs(how: Partial<ListenJob>, ears: Ears, ...names: string[]) {
  const job: ListenJob = {
    tracks: names.map((name, channel) => ({ path: join(dir, name), channel })),
    vadModel: voiceActivityModel(),
    model: UNUSED,
    diarisation: null,
    ...how,
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
