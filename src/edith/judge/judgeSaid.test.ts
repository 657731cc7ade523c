import { expect, test } from 'vitest'
import { Criterion, type CriterionOf } from '../../contract/scorecard.js'
import type { Segment } from '../../contract/transcript.js'
import { judgeSaid } from './judgeSaid.js'
import type { Match } from './spoken.js'

const offer = criterion({ examples: ['Is there anything else?'] })
const identity = criterion({ acts: ['identity-verification'] })
const window = { kind: 'open' as const, contains: () => true, within: { kind: 'ANYWHERE' as const } }
const talk = [
  segment(0, 'AGENT', 'What is your postcode?'),
  segment(1, 'CUSTOMER', 'No, I would rather not.'),
]

test('what was missed comes with the nearest miss, when it is near', () => {
  const near = judgeSaid(offer, [match(0.2)], window, talk)
  expect(near).toMatchObject({ verdict: 'NOT_MET', confidence: 0.8, nearestMiss: { quote: talk[0]?.text } })
  expect(near.comment).toMatchObject({ key: 'NOT_SAID_NEAREST', example: 'Is there anything else?' })
  const far = judgeSaid(offer, [match(0.1)], window, talk)
  expect(far).toMatchObject({ comment: { key: 'NOT_SAID' }, nearestMiss: null })
})

test('a verdict that is little better than a guess says so', () => {
  expect(judgeSaid(offer, [match(0.9)], window, talk)).toMatchObject({ verdict: 'MET', unsure: false })
  expect(judgeSaid(offer, [match(0.55)], window, talk)).toMatchObject({ verdict: 'MET', unsure: true })
  expect(judgeSaid(identity, [match(0.4)], window, talk)).toMatchObject({ verdict: 'NOT_MET', unsure: true })
})

test('an act is performed when that is more likely than not', () => {
  expect(judgeSaid(identity, [match(0.49)], window, talk)).toMatchObject({ verdict: 'NOT_MET' })
  expect(judgeSaid(identity, [match(0.51)], window, talk)).toMatchObject({ verdict: 'MET' })
})

test('a question that proves who is calling needs an answer, be it a refusal', () => {
  const answered = judgeSaid(identity, [match(0.95)], window, talk)
  expect(answered).toMatchObject({ verdict: 'MET', confidence: 0.95, unsure: false })
  expect(answered.evidence.map(({ speaker }) => speaker)).toEqual(['AGENT', 'CUSTOMER'])
  const unanswered = judgeSaid(identity, [match(0.95)], window, talk.slice(0, 1))
  expect(unanswered).toMatchObject({ verdict: 'MET', unsure: true })
})

function criterion(over: object): CriterionOf<'SAID'> {
  const parsed = Criterion.parse({ id: 'c', name: 'C', weight: 1, kind: 'SAID', ...over })
  if (parsed.kind !== 'SAID') throw new Error('not what was asked for')
  return parsed
}

function segment(index: number, speaker: Segment['speaker'], text: string): Segment {
  return { index, speaker, start: index * 5, end: index * 5 + 3, text }
}

function match(probability: number): Match {
  const [asked] = talk as [Segment]
  return {
    span: { text: asked.text, parts: [{ segment: asked, quote: asked.text }] },
    segment: asked,
    probability,
  }
}
