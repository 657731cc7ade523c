import { expect, test } from 'vitest'
import { ScorecardDefinition } from '../../src/contract/scorecard.js'
import { engineAnalysis } from '../../test/support/analysedCall.js'
import { linesOf, openLanguageModel, says } from '../../test/support/languageModel.js'
import { benchModel, judgedWell } from './llm.js'

const definition = ScorecardDefinition.parse({
  sections: [
    {
      id: 's',
      name: 'S',
      criteria: [
        { id: 'polite', name: 'Polite', weight: 1, kind: 'NOT_SAID', words: ['idiot'] },
        { id: 'solved', name: 'Solved', weight: 1, kind: 'JUDGED', question: 'Is it solved?' },
      ],
    },
  ],
})
const call = {
  listening: {
    segments: [
      { index: 0, speaker: 'AGENT' as const, start: 0, end: 4, text: 'It works again now.', channel: 0 },
    ],
    metrics: engineAnalysis().metrics,
    language: 'en',
    durationSeconds: 4,
  },
  definition,
  verdicts: { polite: ['MET'], solved: ['MET', 'PARTIAL'] } as const,
}

test('a model is measured beside the engine, with what a call of it costs', async () => {
  const model = await openLanguageModel(({ body }) =>
    says(
      {
        criteria: linesOf(body.messages[2]?.content).map(({ id }) => ({
          id,
          verdict: 'MET',
          comment: 'Yes.',
          confidence: 0.9,
          quotes: [{ segment: 0, quote: 'It works again now' }],
          advice: '',
        })),
        summary: '',
        topics: [],
      },
      { prompt_tokens: 1000, completion_tokens: 500 },
    ),
  )
  const found = await benchModel([call, call], {
    embed: async () => [],
    llm: model.llm,
    prices: { input: 1, output: 4 },
  })
  await model.close()
  expect(found.engine).toMatchObject({ verdicts: 4, agreement: 0.5 })
  expect(found.model).toMatchObject({ verdicts: 4, agreement: 1 })
  expect(found.model.calibrationError).toBeCloseTo(0.1)
  expect(found).toMatchObject({
    byModel: 4,
    engineStood: 0,
    perCall: { requests: 1, inputTokens: 1000, outputTokens: 500, cost: 0.003 },
  })
})

test('what is said at 0.9 and right nine times of ten is well calibrated', () => {
  const nine = Array.from({ length: 10 }, (_, i) => ({ confidence: 0.9, isRight: i > 0 }))
  expect(judgedWell(nine).calibrationError).toBeCloseTo(0)
  const sure = nine.map(({ isRight }) => ({ confidence: 1, isRight }))
  expect(judgedWell(sure)).toMatchObject({
    agreement: 0.9,
    bins: [{ from: 0.9, verdicts: 10, confidence: 1 }],
  })
  expect(judgedWell(sure).calibrationError).toBeCloseTo(0.1)
})
