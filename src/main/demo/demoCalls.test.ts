import { stat } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { defaultScorecard } from '../../scorecards/defaultScorecard.js'
import { demoCalls } from './demoCalls.js'

const MAX_TOTAL_BYTES = 4_000_000

// Nobody phrases it in another way.
const EVERYDAY = ['What can I do for you?']

const calls = await demoCalls()

test('there are at least six calls, stereo with the agent on either side, and mono', () => {
  expect(calls.length).toBeGreaterThanOrEqual(6)
  expect(new Set(calls.map(({ agentChannel }) => agentChannel))).toEqual(
    new Set(['LEFT', 'RIGHT', undefined]),
  )
})

test('no two calls share a name, a file or an external id', () => {
  for (const key of ['slug', 'file', 'originalName', 'externalId'] as const)
    expect(new Set(calls.map((call) => call[key])).size, key).toBe(calls.length)
})

test('every recording is there, and together they are small enough to be cloned', async () => {
  const sizes = await Promise.all(calls.map(async ({ file }) => (await stat(file)).size))
  expect(Math.min(...sizes)).toBeGreaterThan(0)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MAX_TOTAL_BYTES)
})

test('every call has a verdict for every criterion of the default scorecard, and for no other', () => {
  const ids = defaultScorecard.sections.flatMap(({ criteria }) => criteria.map(({ id }) => id)).sort()
  for (const { slug, verdicts } of calls) expect(Object.keys(verdicts).sort(), slug).toEqual(ids)
})

test("no agent says one of the scorecard's own examples", () => {
  const lines = calls.flatMap(({ script }) => script.filter(({ speaker }) => speaker === 'AGENT'))
  const said = new Set(lines.flatMap(({ text }) => sentences(text)))
  const examples = defaultScorecard.sections
    .flatMap(({ criteria }) => criteria)
    .flatMap((criterion) =>
      'examples' in criterion ? [...criterion.examples, ...criterion.counterExamples] : [],
    )
  const copied = examples.filter((example) => said.has(plain(example)))
  expect(copied.filter((example) => !EVERYDAY.includes(example))).toEqual([])
})

const sentences = (text: string) => (text.match(/[^.?!]+[.?!]/g) ?? []).map(plain)
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .trim()
