import { expect, test } from 'vitest'
import type { DecodedAudio } from '../decode/decodedAudio.js'
import type { ChannelSound } from './sounds/sound.js'
import type { Utterance } from './spokenAudio.js'
import { transcribe } from './transcribe.js'

const audio: DecodedAudio = {
  channels: 2,
  sampleRate: 8000,
  durationSeconds: 60,
  container: 'wav',
  codec: 'pcm_s16le',
  tracks: [
    { path: 'left', channel: 0 },
    { path: 'right', channel: 1 },
  ],
  merged: 'NONE',
  waveform: [],
  isRepaired: false,
  unreadable: [],
  expectedSeconds: null,
  mayBeCutOff: false,
}
const models = {
  model: { name: 'any', family: 'moonshine' as const, language: 'en', files: {} },
  diarisation: null,
}
const said = (channel: number, start: number, end: number, text: string, more: Partial<Utterance> = {}) => ({
  ...{ channel, voice: null, start, end, text, pauses: [], loudness: 0.1, ...more },
})

async function transcribed(utterances: Utterance[], sounds: ChannelSound[] = []) {
  const listener = { listen: async () => ({ utterances, sounds }), pid: () => 0, close: async () => {} }
  return transcribe(audio, models, { language: 'en', agentChannel: 'LEFT' }, listener, () => {})
}

async function heard(...utterances: Utterance[]) {
  return (await transcribed(utterances)).segments
}

async function clarities(...utterances: Utterance[]) {
  return (await heard(...utterances)).map(({ clarity }) => clarity)
}

test('lines stand in order of time, also where one is split that another broke into', async () => {
  const long = said(0, 0, 10, 'I will send it to you on Monday. You have it by Wednesday then.', {
    pauses: [{ start: 5, end: 6 }],
  })
  const segments = await heard(long, said(1, 4, 4.8, 'Wednesday is too late.'))
  expect(segments.map(({ start }) => start)).toEqual([0, 4, 6])
})

test('a line tells how clear its words are, and nothing where nothing speaks against them', async () => {
  expect(
    await clarities(
      said(0, 0, 4, 'Good morning, Fairway Telecom, Nadia speaking.'),
      said(1, 5, 9, 'Noise. Noise. Noise. Noise. Noise. Noise.'),
      said(0, 10, 14, 'I have sent you the form on Monday.', { clarity: 0.7 }),
      said(1, 20, 24, 'That is what I was told as well.', { loudness: 0.01 }),
      said(0, 23, 27, 'And I will send it once more today.'),
    ),
  ).toEqual([undefined, 0.5, 0.7, 0.75, undefined])
})

test('words that are joined are as clear as their seconds are', async () => {
  const first = said(0, 0, 1, 'I will send you the', { clarity: 0.4 })
  expect(await clarities(first, said(0, 1.2, 4.2, 'form that you asked me for.'))).toEqual([0.85])
})

test('a menu is nobody’s line, whichever channel it is heard on', async () => {
  const { segments } = await transcribed([
    said(0, 0, 5, 'Thank you for calling. For billing, press one. For all other questions, press two.'),
    said(0, 8, 11, 'Good morning, this is Nadia, how can I help?'),
    said(1, 12, 15, 'My invoice is wrong.'),
  ])
  expect(segments.map(({ speaker, automated = false }) => [speaker, automated])).toEqual([
    ['UNKNOWN', true],
    ['AGENT', false],
    ['CUSTOMER', false],
  ])
})

test('what is sung while somebody waits is nobody’s line, and the music a hold', async () => {
  const music = (start: number, end: number): ChannelSound => ({ kind: 'MUSIC', channel: 0, start, end })
  const { segments, stretches } = await transcribed(
    [
      said(0, 0, 4, 'One moment, please, I will ask my colleague.'),
      said(0, 20, 24, 'And the morning comes for you and me.'),
      said(0, 40, 43, 'Here I am again.'),
    ],
    [music(5, 20), music(20, 24), music(24, 39)],
  )
  expect(segments.map(({ automated = false }) => automated)).toEqual([false, true, false])
  expect(stretches.map(({ kind, start, end }) => [kind, start, end])).toEqual([
    ['HOLD', 5, 20],
    ['HOLD', 24, 39],
  ])
})

test('on one channel, whose lines are whose is told by sound and words, and what told it is named', async () => {
  const lines = [
    said(0, 0, 3, 'Northwind Energy, how can I help you?', { voices: [{ start: 0, end: 3, odds: 4 }] }),
    said(0, 3.5, 6, 'Hello, my bill is wrong.', { voices: [{ start: 3.5, end: 6, odds: -4 }] }),
    said(0, 6.5, 9, 'Let me look that up.', { voices: [{ start: 6.5, end: 9, odds: 4 }] }),
  ]
  const jobs: unknown[] = []
  const listener = {
    listen: async (job: unknown) => {
      jobs.push(job)
      return { utterances: lines, sounds: [] }
    },
    pid: () => 0,
    close: async () => {},
  }
  const mono = { ...audio, channels: 1, tracks: [{ path: 'both', channel: 0 }] }
  const { segments, recogniser } = await transcribe(
    mono,
    models,
    { language: 'en', agentChannel: 'AUTO' },
    listener,
    () => {},
  )
  expect(segments.map(({ speaker }) => speaker)).toEqual(['AGENT', 'CUSTOMER', 'AGENT'])
  expect(jobs).toMatchObject([{ isShared: true }])
  expect(recogniser.diarisation).toBe('pitch and spectrum, with words')
})

test('talk without words is no line, and stands beside the lines as whose it is', async () => {
  const { segments, stretches } = await transcribed([
    said(0, 0, 4, 'Good morning, this is Nadia.'),
    said(1, 5, 8, '', { isUnclear: true }),
    said(1, 9, 12, 'My invoice is wrong.'),
    said(0, 13, 14, ''),
  ])
  expect(segments).toHaveLength(2)
  expect(stretches).toEqual([{ kind: 'UNCLEAR', speaker: 'CUSTOMER', channel: 1, start: 5, end: 8 }])
})
