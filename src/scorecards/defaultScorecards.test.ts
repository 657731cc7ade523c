import { expect, test } from 'vitest'
import type { ScorecardDefinition } from '../contract/scorecard.js'
import { frenchScorecard } from './defaultScorecard.fr.js'
import { defaultScorecard } from './defaultScorecard.js'
import { defaultScorecardIn } from './defaultScorecards.js'

test.each([
  ['fr', 'Appel au service client'],
  ['fr-CA', 'Appel au service client'],
  ['FR-be', 'Appel au service client'],
  ['en', 'Customer service call'],
  ['fry', 'Customer service call'],
  ['de', 'Customer service call'],
])('a call in %s is judged by “%s”', (language, name) => {
  expect(defaultScorecardIn(language).name).toBe(name)
})

test('in every language the same is weighed by the same weights, in the same places', () => {
  expect(measure(frenchScorecard)).toEqual(measure(defaultScorecard))
})

test('in French everything is said in French', () => {
  const english = new Set(textsOf(defaultScorecard))
  expect(textsOf(frenchScorecard).filter((text) => english.has(text))).toEqual(['idiot'])
})

test('no phrase is an example of one French criterion and a counter-example of the same', () => {
  for (const { id, examples, counterExamples } of phrases(frenchScorecard)) {
    expect([id, examples.length >= 5]).toEqual([id, true])
    expect([id, counterExamples.length >= 3]).toEqual([id, true])
    expect(examples.filter((text) => counterExamples.includes(text))).toEqual([])
  }
})

/** All but what is worded. */
function measure({ criticalCap, sections }: ScorecardDefinition) {
  const worded = { name: null, description: null, examples: null, counterExamples: null, words: null }
  return {
    criticalCap,
    sections: sections.map(({ id, criteria }) => ({
      id,
      criteria: criteria.map((criterion) => ({ ...criterion, ...worded })),
    })),
  }
}

function phrases({ sections }: ScorecardDefinition) {
  return sections.flatMap(({ criteria }) =>
    criteria.flatMap((criterion) => ('examples' in criterion ? [criterion] : [])),
  )
}

function textsOf(scorecard: ScorecardDefinition): string[] {
  const { sections } = scorecard
  return [
    ...sections.flatMap(({ name, criteria }) => [
      name,
      ...criteria.flatMap((each) => [each.name, each.description]),
    ]),
    ...phrases(scorecard).flatMap((criterion) => [
      ...criterion.examples,
      ...criterion.counterExamples,
      ...('words' in criterion ? criterion.words : []),
    ]),
  ]
}
