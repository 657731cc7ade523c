import type { CriterionOf } from '../../../../src/contract/scorecard.js'

export type Spoken = CriterionOf<'SAID'> | CriterionOf<'NOT_SAID'>

/** As many examples as a criterion may have, and as many counter-examples. */
export const MOST_PHRASES = 100

/** The criterion with what was said of an utterance: confirmed it is an example, refused a counter-example. */
export function answered<C extends Spoken>(criterion: C, text: string, meansTheSame: boolean): C {
  const { examples, counterExamples } = criterion
  const others = (phrases: string[]) => phrases.filter((phrase) => phrase !== text)
  return {
    ...criterion,
    examples: meansTheSame ? [...others(examples), text] : others(examples),
    counterExamples: meansTheSame ? others(counterExamples) : [...others(counterExamples), text],
  }
}

export function isFull({ examples, counterExamples }: Spoken): boolean {
  return Math.max(examples.length, counterExamples.length) >= MOST_PHRASES
}
