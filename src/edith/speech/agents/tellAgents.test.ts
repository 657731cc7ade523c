import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { SPEECH_RATE } from '../../decode/decodedAudio.js'
import type { HeardSegment } from '../../listening.js'
import { tellAgents } from './tellAgents.js'

const scratch = await mkdtemp(join(tmpdir(), 'agents-'))
afterAll(() => rm(scratch, { recursive: true }))

const LINE_SECONDS = 4
const SYLLABLES = 4

/** Somebody hums syllables: by their pitch, and by which of their overtones are the loudest; no two are alike. */
function hum({ hertz, formant }: { hertz: number; formant: number }, seed: number): Float32Array {
  const random = randomFrom(seed)
  const syllables = Array.from({ length: LINE_SECONDS * SYLLABLES }, () => ({
    pitch: hertz * (0.9 + 0.2 * random()),
    place: formant * (0.7 + 0.6 * random()),
  }))
  let phase = 0
  return Float32Array.from({ length: LINE_SECONDS * SPEECH_RATE }, (_, i) => {
    const place = (i / SPEECH_RATE) * SYLLABLES
    const { pitch, place: loudest } = syllables[Math.floor(place)] ?? { pitch: hertz, place: formant }
    phase += (2 * Math.PI * pitch) / SPEECH_RATE
    let sum = 0
    for (let overtone = 1; overtone <= 12; overtone++)
      sum += Math.exp(-(((overtone * pitch - loudest) / 500) ** 2)) * Math.sin(overtone * phase)
    return 0.2 * Math.max(0, Math.sin(Math.PI * (place % 1)) - 0.2) * sum
  })
}

function randomFrom(seed: number): () => number {
  let state = seed * 7919 + 1
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const VOICES = { low: { hertz: 110, formant: 700 }, high: { hertz: 210, formant: 1900 } }
const said = [
  'Good morning, Larkfield Broadband, my name is Priya, how can I help?',
  'So you have had the bill since Monday, is that right?',
  "I'm in the sales team, so I'll put you through to billing, bear with me.",
  "Hello, you're through to billing, this is Dev, how can I help?",
  'The discount has ended, that is the difference.',
  'I have put it right for you now, goodbye.',
]

async function told(voices: (keyof typeof VOICES)[]) {
  const path = join(scratch, `${voices.join('-')}.s16`)
  const every = LINE_SECONDS + 6
  const samples = new Int16Array((voices.length * every + 1) * SPEECH_RATE)
  voices.forEach((voice, i) => {
    hum(VOICES[voice], i).forEach((value, at) => {
      samples[i * every * SPEECH_RATE + at] = Math.round(value * 32_767)
    })
  })
  await writeFile(path, samples)
  const segments = voices.flatMap((_, i): HeardSegment[] => [
    {
      ...{ index: 2 * i, channel: 0, start: i * every, end: i * every + LINE_SECONDS },
      speaker: 'AGENT',
      text: said[i] ?? '',
    },
    {
      ...{
        index: 2 * i + 1,
        channel: 1,
        start: i * every + LINE_SECONDS + 0.5,
        end: i * every + LINE_SECONDS + 2,
      },
      ...{ speaker: 'CUSTOMER', text: 'Okay.' },
    },
  ])
  const unclear = { kind: 'UNCLEAR', speaker: 'AGENT', channel: 0, start: 57, end: 58 } as const
  return tellAgents({ segments, stretches: [unclear] }, [{ path, channel: 0 }], 'en')
}

test('who takes over where it is announced, and sounds like another, is another agent', async () => {
  const { segments, stretches, agents } = await told(['low', 'low', 'low', 'high', 'high', 'high'])
  expect(segments.filter(({ speaker }) => speaker === 'AGENT').map(({ agent }) => agent)).toEqual([
    1, 1, 1, 2, 2, 2,
  ])
  expect(segments.filter(({ speaker }) => speaker === 'CUSTOMER').every((one) => !('agent' in one))).toBe(
    true,
  )
  expect(agents).toMatchObject({
    agents: [
      { number: 1, start: 0 },
      { number: 2, start: 30 },
    ],
    because: 'MOST_WORDS',
  })
  expect(stretches[0]).toMatchObject({ agent: 2 })
})

test('who comes back from where they sent the customer is the same agent', async () => {
  const { segments, agents } = await told(['low', 'low', 'low', 'low', 'low', 'low'])
  expect(agents).toBeUndefined()
  expect(segments.some((one) => 'agent' in one)).toBe(false)
})
