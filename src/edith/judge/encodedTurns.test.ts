import { expect, test } from 'vitest'
import { Criterion } from '../../contract/scorecard.js'
import { measureCall } from '../measure/measureCall.js'
import type { Embed } from './embedder.js'
import { judge } from './judge.js'

const segments = [
  { index: 0, channel: 0, speaker: 'AGENT' as const, start: 0, end: 2, text: 'Good morning. Ann here.' },
  { index: 1, channel: 1, speaker: 'CUSTOMER' as const, start: 3, end: 5, text: 'Hi. My bill is wrong.' },
  { index: 2, channel: 0, speaker: 'UNKNOWN' as const, start: 8, end: 9, text: 'Good evening.' },
  { index: 3, channel: 0, speaker: 'UNKNOWN' as const, start: 20, end: 21, text: 'I see.' },
]
const heard = { segments, durationSeconds: 22, language: 'en', metrics: measureCall(segments, 22, 'en') }

test.each([
  ['AGENT', ['Ann here.', 'Good morning.']],
  ['CUSTOMER', ['Hi.', 'Hi. My bill is wrong.', 'My bill is wrong.']],
])('only what may be what is looked for is encoded: by %s', async (by, encoded) => {
  const asked: string[] = []
  const embed: Embed = async (texts) => {
    asked.push(...texts)
    return texts.map(() => new Float32Array(512))
  }
  const criterion = Criterion.parse({
    id: 'greets',
    name: 'Greets',
    kind: 'SAID',
    acts: ['greeting'],
    by,
    weight: 1,
  })
  await judge(
    heard,
    { criticalCap: 50, sections: [{ id: 'all', name: 'All', criteria: [criterion] }] },
    { embed },
  )
  expect(asked.sort()).toEqual(encoded)
})
