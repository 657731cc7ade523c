import { expect, test } from 'vitest'
import type { Act } from '../../contract/acts.js'
import { Criterion, type CriterionOf } from '../../contract/scorecard.js'
import type { Segment } from '../../contract/transcript.js'
import { judgeNotSaid } from './judgeNotSaid.js'

const window = { kind: 'open' as const, contains: () => true, within: { kind: 'ANYWHERE' as const } }

/** What is judged of one turn whose network hears the act in it that likely. */
function judged(text: string, probability: number, act: Act = 'rude') {
  const segment: Segment = { index: 0, speaker: 'AGENT', start: 0, end: 2, text }
  const span = { text, parts: [{ segment, quote: text }] }
  return judgeNotSaid(forbidden(act), [segment], [{ span, segment, probability }], window)
}

test('with a listed word less is needed, and what is not likely enough stays unsure', () => {
  const text = 'You are an idiot, sir.'
  expect(judged(text, 0.3)).toMatchObject({ verdict: 'MET' })
  expect(judged(text, 0.42)).toMatchObject({ verdict: 'NOT_MET', confidence: 0.66, unsure: true })
  expect(judged(text, 0.6)).toMatchObject({ verdict: 'NOT_MET', confidence: 0.8, unsure: false })
  expect(judged(text, 0.99)).toMatchObject({ verdict: 'NOT_MET', confidence: 0.95 })
})

test('a word that is denied or said of oneself accuses nobody, unless the whole is quite clear', () => {
  expect(judged('What an idiot I am.', 0.6)).toMatchObject({ verdict: 'MET' })
  expect(judged('Shut up and let me finish my sentence.', 0.9)).toMatchObject({ verdict: 'NOT_MET' })
})

test('without a listed word one turn has to be clearer', () => {
  expect(judged('So what, lady?', 0.85)).toMatchObject({ verdict: 'MET', unsure: true })
  expect(judged('So what, lady?', 0.95)).toMatchObject({ verdict: 'NOT_MET', unsure: false })
})

test('blame caps nothing, and is told a little sooner', () => {
  expect(judged('You did this to yourself.', 0.9)).toMatchObject({ verdict: 'MET', unsure: true })
  expect(judged('You did this to yourself.', 0.9, 'blame')).toMatchObject({ verdict: 'NOT_MET' })
})

test('a remark tells the second of its words, as the evidence does', () => {
  const text = 'One moment, please. So what, lady?'
  const words = text.split(' ').map((word, i) => ({ text: word, start: 10 + i, end: 10.9 + i }))
  const segment: Segment = { index: 0, speaker: 'AGENT', start: 10, end: 17, text, words }
  const quote = 'So what, lady?'
  const span = { text: quote, parts: [{ segment, quote }] }
  const { comment, evidence } = judgeNotSaid(
    forbidden('rude'),
    [segment],
    [{ span, segment, probability: 0.95 }],
    window,
  )
  expect(evidence).toMatchObject([{ quote, start: 13 }])
  expect(comment).toMatchObject({ moment: { quote, start: 13 } })
})

function forbidden(act: Act): CriterionOf<'NOT_SAID'> {
  const parsed = Criterion.parse({
    ...{ id: 'f', name: 'F', weight: 1, kind: 'NOT_SAID' },
    ...{ acts: [act], words: ['idiot', 'shut up'] },
  })
  if (parsed.kind !== 'NOT_SAID') throw new Error('not what was asked for')
  return parsed
}
