import { afterEach, expect, test } from 'vitest'
import { engineAnalysis } from '../../test/support/analysedCall.js'
import { linesOf, openLanguageModel, says } from '../../test/support/languageModel.js'
import type { JudgedBy } from '../contract/analysis.js'
import { inWords } from '../contract/remarks/inWords.js'
import { ScorecardDefinition } from '../contract/scorecard.js'
import { assess } from './analyze.js'

const definition = ScorecardDefinition.parse({
  sections: [
    {
      id: 's',
      name: 'S',
      criteria: [
        { id: 'solved', name: 'Solved', weight: 1, kind: 'JUDGED', question: 'Is it solved?' },
        { id: 'polite', name: 'Polite', weight: 1, kind: 'NOT_SAID', words: ['idiot'] },
      ],
    },
  ],
})
const segment = {
  index: 0,
  speaker: 'AGENT' as const,
  start: 0,
  end: 4,
  text: 'That cannot be repaired.',
  channel: 0,
}

let close = async () => {}
afterEach(() => close())

async function assessed(judgedBy: JudgedBy) {
  const model = await openLanguageModel(({ body }) =>
    says({
      criteria: linesOf(body.messages[2]?.content).map(({ id }) => ({
        id,
        verdict: id === 'solved' ? 'NOT_MET' : 'MET',
        comment: 'Il dit que non.',
        confidence: 0.9,
        quotes: [{ segment: 0, quote: segment.text }],
        advice: 'Proposez un remplacement.',
      })),
      summary: 'Le client a un appareil en panne.',
      topics: [],
    }),
  )
  close = model.close
  const { metrics, waveform } = engineAnalysis()
  const heard = {
    segments: [segment],
    metrics,
    waveform,
    language: 'fr',
    durationSeconds: 4,
    unreadableSeconds: 0,
    expectedSeconds: null,
    mayBeCutOff: false,
    channels: 2,
    sampleRate: 8000,
    stretches: [],
    roles: null,
    recogniser: { engine: 'e', model: 'm', voiceActivity: 'v', diarisation: null },
  }
  const settings = {
    modelsDir: '',
    scratchDir: '',
    minDurationSeconds: 1,
    maxDurationSeconds: 60,
    recogniserThreads: 1,
    llm: model.llm,
  }
  const scorecard = { id: 's', name: 'S', version: 1, definition }
  const embed = async () => {
    throw new Error('nothing is compared by meaning here')
  }
  const { analysis, raw } = await assess(
    heard,
    {},
    { scorecard, redact: false, judgedBy },
    { settings, embed },
    () => {},
  )
  return { analysis, raw, requests: model.requests }
}

test('a model that judges judges every criterion, sums up and advises, in one request', async () => {
  const { analysis, raw, requests } = await assessed('MODEL')
  expect(requests).toHaveLength(1)
  expect(analysis.criteria.map(({ id, verdict, source }) => [id, verdict, source])).toEqual([
    ['solved', 'NOT_MET', 'MODEL'],
    ['polite', 'MET', 'MODEL'],
  ])
  expect(inWords(analysis.summary, 'fr')).toBe('Le client a un appareil en panne.')
  expect(analysis.recommendations.map(({ text }) => inWords(text, 'en'))).toEqual([
    'Proposez un remplacement. This cost 50.0 of 100 points.',
  ])
  expect(raw).toMatchObject({
    judged: { by: { judgedBy: 'MODEL', exchanges: [{ promptVersion: 1, reply: { model: 'judge-2' } }] } },
  })
})

test('an engine that judges leaves the summary to the engine, and questions to the model', async () => {
  const { analysis } = await assessed('ENGINE')
  expect(analysis.criteria.map(({ id, source }) => [id, source])).toEqual([
    ['solved', 'MODEL'],
    ['polite', 'ENGINE'],
  ])
  expect(inWords(analysis.summary, 'fr')).not.toContain('en panne')
})

test('where both judge, the model sums up and the engine’s verdicts are in force', async () => {
  const { analysis } = await assessed('BOTH')
  expect(analysis.criteria[1]).toMatchObject({ verdict: 'MET', source: 'ENGINE' })
  expect(inWords(analysis.summary, 'fr')).toBe('Le client a un appareil en panne.')
})
