import { describe, expect, it } from 'vitest'
import type { Evidence, JudgedBy } from '../../../contract/analysis.js'
import { Criterion } from '../../../contract/scorecard.js'
import type { Verdict } from '../../../contract/verdict.js'
import { type Finding, met, notApplicable, notMet, partlyMet } from '../finding.js'
import type { ModelAnswer } from './readAnswer.js'
import { weighModel } from './weighModel.js'

const at = (segment: number): Evidence => ({
  segment,
  start: 0,
  end: 1,
  speaker: 'AGENT',
  quote: 'So sorry.',
})
const common = { id: 'sorry', name: 'Sorry', weight: 1 }
const said = Criterion.parse({ ...common, kind: 'SAID', examples: ['I am sorry'] })
const forbidden = Criterion.parse({ ...common, kind: 'NOT_SAID', words: ['idiot'] })
const asked = Criterion.parse({ ...common, kind: 'JUDGED', question: 'Is it solved?' })
const measured = Criterion.parse({
  ...common,
  kind: 'METRIC',
  metric: 'SILENCE_RATIO',
  max: { full: 0, zero: 1 },
})

const found = met('Heard.', 0.8, [at(2)])
const half = partlyMet('Half heard.', 0.6, [at(2)])
const missing = notMet('Not heard.', 0.7)
const accused = notMet('Heard.', 0.9, { evidence: [at(2)] })
const clean = met('Nothing.', 0.9)
const open = notApplicable('No model.')

const answer = (verdict: Verdict, ...segments: number[]): ModelAnswer => ({
  verdict,
  comment: 'I think so.',
  confidence: 0.777,
  evidence: segments.map(at),
  advice: '',
})

function weigh(
  own: Finding,
  criterion: Criterion,
  said: ModelAnswer | undefined,
  {
    judgedBy = 'MODEL',
    isPlausible = true,
    isTamperedWith = false,
  }: { judgedBy?: JudgedBy; isPlausible?: boolean; isTamperedWith?: boolean } = {},
) {
  return weighModel(own, criterion, {
    judgedBy,
    view: {
      answers: new Map(said ? [[criterion.id, said]] : []),
      trouble: { key: 'MODEL_TOO_SLOW', seconds: 60 },
      summary: '',
      topics: [],
      exchanges: [],
    },
    language: 'en',
    isPlausible: async () => isPlausible,
    isTamperedWith,
  })
}

const inItsWords = { key: 'MODEL_SAYS', text: 'I think so.', language: 'en' }

describe('where the model judges', () => {
  it('what it finds counts with words that were said', async () => {
    expect(await weigh(missing, said, answer('MET', 4))).toEqual({
      verdict: 'MET',
      score: 10,
      unsure: false,
      confidence: 0.78,
      comment: inItsWords,
      evidence: [at(4)],
      nearestMiss: null,
      source: 'MODEL',
    })
    expect(await weigh(clean, forbidden, answer('NOT_MET', 4))).toMatchObject({
      verdict: 'NOT_MET',
      score: 0,
    })
  })

  it.each([
    ['finds something without words', missing, said, answer('MET'), {}],
    ['finds something in words that cannot mean it', missing, said, answer('MET', 4), { isPlausible: false }],
    ['finds more without words', half, said, answer('MET'), {}],
    ['accuses without words', clean, forbidden, answer('NOT_MET'), {}],
    ['accuses a little without words', clean, forbidden, answer('PARTIAL'), {}],
  ])('the engine’s verdict stands, marked, where it %s', async (_, own, criterion, answer, more) => {
    const reviewReasons = [{ key: 'ENGINE_STANDS', because: 'MODEL_WITHOUT_QUOTE' }]
    expect(await weigh(own, criterion, answer, more)).toEqual({ ...own, reviewReasons })
  })

  it.each([
    ['misses it', found, said, answer('NOT_MET')],
    ['misses it, and quotes something else', found, said, answer('NOT_MET', 4)],
    ['thinks less of it', found, said, answer('PARTIAL', 4)],
    ['thinks it does not apply', found, said, answer('NOT_APPLICABLE')],
    ['acquits', accused, forbidden, answer('MET')],
  ])('what the engine found stands, marked, where it %s', async (_, own, criterion, answer) => {
    const reviewReasons = [{ key: 'MODEL_DISAGREES', verdict: answer.verdict }, inItsWords]
    expect(await weigh(own, criterion, answer)).toEqual({ ...own, reviewReasons })
  })

  it('what the engine found falls to a model that quotes it and thinks otherwise', async () => {
    expect(await weigh(found, said, answer('NOT_MET', 2))).toMatchObject({
      verdict: 'NOT_MET',
      source: 'MODEL',
    })
    expect(await weigh(accused, forbidden, answer('MET', 2))).toMatchObject({
      verdict: 'MET',
      source: 'MODEL',
    })
  })

  it('what the engine found falls to nobody in a call in which somebody speaks to the judge', async () => {
    const tampered = { isTamperedWith: true }
    expect((await weigh(found, said, answer('NOT_MET', 2), tampered)).verdict).toBe('MET')
    expect((await weigh(accused, forbidden, answer('MET', 2), tampered)).verdict).toBe('NOT_MET')
  })

  it('is told in its words where both agree, with the engine’s evidence if it quotes none', async () => {
    expect(await weigh(found, said, answer('MET'))).toMatchObject({
      comment: inItsWords,
      evidence: [at(2)],
      source: 'MODEL',
    })
    expect(await weigh(found, said, answer('MET', 4))).toMatchObject({ evidence: [at(4)] })
    expect(await weigh(missing, said, answer('NOT_MET'))).toMatchObject({
      verdict: 'NOT_MET',
      source: 'MODEL',
    })
  })

  it('the engine’s verdict stands, marked with the reason, where the model gives none', async () => {
    const reviewReasons = [{ key: 'ENGINE_STANDS', because: 'MODEL_TOO_SLOW' }]
    expect(await weigh(found, said, undefined)).toEqual({ ...found, reviewReasons })
  })

  it('what is measured is not asked about', async () => {
    expect(await weigh(missing, measured, answer('MET', 4))).toEqual(missing)
  })
})

describe('where both judge', () => {
  const both = { judgedBy: 'BOTH' } as const

  it('the engine’s verdict is in force', async () => {
    expect(await weigh(found, said, answer('MET', 4), both)).toEqual(found)
  })

  it('a disagreement is marked for review with what the model says', async () => {
    const reviewReasons = [{ key: 'MODEL_DISAGREES', verdict: 'MET' }, inItsWords]
    expect(await weigh(missing, said, answer('MET', 4), both)).toEqual({ ...missing, reviewReasons })
  })
})

describe('where the engine judges', () => {
  const engine = { judgedBy: 'ENGINE' } as const

  it('the model answers questions', async () => {
    expect(await weigh(open, asked, answer('PARTIAL', 4), engine)).toMatchObject({
      verdict: 'PARTIAL',
      score: 5,
      source: 'MODEL',
    })
    expect(await weigh(open, asked, answer('NOT_APPLICABLE'), engine)).toMatchObject({
      score: null,
      evidence: [],
    })
  })

  it('a question without an answer, or an answer without words, is not applicable and says why', async () => {
    const trouble = { key: 'MODEL_TOO_SLOW', seconds: 60 }
    expect(await weigh(open, asked, undefined, engine)).toEqual(notApplicable(trouble as never))
    expect(await weigh(open, asked, answer('MET'), engine)).toEqual(
      notApplicable({ key: 'MODEL_WITHOUT_QUOTE' }),
    )
  })

  it('the model is heard on nothing else', async () => {
    expect(await weigh(missing, said, answer('MET', 4), engine)).toEqual(missing)
  })
})
