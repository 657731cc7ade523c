import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { hum } from '../../../../test/support/hum.js'
import { SPEECH_RATE } from '../../decode/decodedAudio.js'
import type { HeardSegment } from '../../listening.js'
import { tellAgents } from './tellAgents.js'

const scratch = await mkdtemp(join(tmpdir(), 'agents-'))
afterAll(() => rm(scratch, { recursive: true }))

const LINE_SECONDS = 4

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
    hum(VOICES[voice], LINE_SECONDS, i).forEach((value, at) => {
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
