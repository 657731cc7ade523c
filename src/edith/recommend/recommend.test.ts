import { describe, expect, it } from 'vitest'
import type { JudgedCriterion } from '../../contract/analysis.js'
import { inWords } from '../../contract/remarks/inWords.js'
import { ScorecardDefinition } from '../../contract/scorecard.js'
import { recommend as recommended } from './recommend.js'

const definition = ScorecardDefinition.parse({
  criticalCap: 50,
  sections: [
    {
      id: 's',
      name: 'S',
      criteria: [
        {
          id: 'offer',
          name: 'Offers further help',
          kind: 'SAID',
          weight: 10,
          when: { kind: 'LAST', seconds: 60 },
          examples: ['Is there anything else?'],
        },
        {
          id: 'offer-again',
          name: 'Asks for more',
          kind: 'SAID',
          weight: 5,
          examples: ['Is there anything else'],
        },
        {
          id: 'identity',
          name: 'Verifies who is calling',
          kind: 'SAID',
          weight: 10,
          critical: true,
          examples: ['What is your date of birth?'],
        },
        {
          id: 'polite',
          name: 'Stays polite',
          kind: 'NOT_SAID',
          weight: 40,
          words: ['damn'],
          counterExamples: ['I see what you mean.'],
        },
        { id: 'no-blame', name: 'Does not blame', kind: 'NOT_SAID', weight: 20, words: ['fault'] },
        {
          id: 'silence',
          name: 'Leaves no long silence',
          kind: 'METRIC',
          weight: 15,
          metric: 'LONGEST_SILENCE_SECONDS',
          max: { full: 8, zero: 20 },
        },
      ],
    },
  ],
})
const moment = { segment: 4, start: 80, end: 83, speaker: 'AGENT' as const, quote: 'Damn, your fault.' }

const call = {
  language: 'en',
  segments: [
    { index: 0, speaker: 'AGENT' as const, start: 1, end: 4, text: 'Garage, good morning.' },
    { index: 1, speaker: 'CUSTOMER' as const, start: 5, end: 9, text: 'The oil light in my van came on.' },
    { index: 2, speaker: 'AGENT' as const, start: 90, end: 94, text: 'Bring the van in tomorrow, goodbye.' },
  ],
}

const recommend = (results: JudgedCriterion[], by: ScorecardDefinition) =>
  recommended(results, by, call).map(({ title, text, ...found }) => ({
    ...found,
    title: inWords(title, 'en'),
    text: inWords(text, 'en'),
  }))

describe('recommendations', () => {
  it('come in the order of what they cost, and quote the moment and the better sentence', () => {
    const results = criteria({
      offer: { verdict: 'NOT_MET', score: 0, nearestMiss: { ...moment, quote: 'Anything in the box?' } },
      silence: { verdict: 'PARTIAL', score: 5, comment: 'The longest silence was 14 s.' },
      polite: { verdict: 'NOT_MET', score: 0, evidence: [moment] },
    })
    expect(recommend(results, definition)).toEqual([
      {
        id: 'improve-polite',
        criterionId: 'polite',
        priority: 'HIGH',
        title: 'Stays polite',
        text: '“Damn, your fault.” at 1:20 must not be said. Better: “I see what you mean.” This cost 40.0 of 100 points.',
      },
      {
        id: 'improve-offer',
        criterionId: 'offer',
        priority: 'HIGH',
        title: 'Missing: Offers further help',
        text: '“Anything in the box?” at 1:20 was the nearest. In the last 60 s, say something like “Is there anything else?” This cost 10.0 of 100 points.',
      },
      expect.objectContaining({ criterionId: 'silence', priority: 'MEDIUM' }),
    ])
  })

  it('count what the cap took as the cost of the missed critical criterion', () => {
    const results = criteria({
      identity: { verdict: 'NOT_MET', score: 0 },
      offer: { verdict: 'NOT_MET', score: 0 },
    })
    const [first] = recommend(results, definition)
    expect(first).toMatchObject({ criterionId: 'identity', priority: 'HIGH' })
    expect(first?.text).toContain('This cost 40.0 of 100 points.')
  })

  it('say where it should have been said, when nothing came near it', () => {
    const [ending] = recommend(criteria({ offer: { verdict: 'NOT_MET', score: 0 } }), definition)
    expect(ending?.text).toBe(
      'The call ended with “Bring the van in tomorrow, goodbye.” at 1:30. In the last 60 s, say something like “Is there anything else?” This cost 10.0 of 100 points.',
    )
  })

  it('never say the same twice', () => {
    const missed = { verdict: 'NOT_MET', score: 0 } as const
    const twice = criteria({
      offer: missed,
      'offer-again': missed,
      polite: { ...missed, evidence: [moment] },
      'no-blame': { ...missed, evidence: [moment] },
    })
    expect(recommend(twice, definition).map(({ criterionId }) => criterionId)).toEqual(['polite', 'offer'])
  })

  it('are none when nothing was missed or nothing applies', () => {
    expect(recommend(criteria({}), definition)).toEqual([])
    expect(recommend(criteria({ offer: { verdict: 'NOT_APPLICABLE', score: null } }), definition)).toEqual([])
  })
})

function criteria(changes: Record<string, Partial<JudgedCriterion>>): JudgedCriterion[] {
  return definition.sections.flatMap((section) =>
    section.criteria.map(({ id, name, description, weight, critical, kind }) => ({
      id,
      name,
      description,
      weight,
      critical,
      kind,
      section: { id: section.id, name: section.name },
      score: 10,
      maxScore: 10,
      verdict: 'MET' as const,
      confidence: 1,
      unsure: false,
      comment: '',
      evidence: [],
      nearestMiss: null,
      ...changes[id],
    })),
  )
}
