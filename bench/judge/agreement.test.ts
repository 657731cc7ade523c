import '../../test/support/typescriptChildren.js'
import { describe, expect, it } from 'vitest'
import { calibration } from '../../src/edith/judge/calibration.gen.js'
import { likeness } from '../../src/edith/judge/likeness.js'
import { readPhrases } from '../../src/edith/judge/phrase.js'
import { readTarget } from '../../src/edith/judge/target.js'
import { wordsOf } from '../../src/edith/words/wordsOf.js'
import { agreement } from './agreement.js'
import { embed } from './embed.js'
import { readLabelled } from './labelled.js'
import { testHalf } from './testHalf.js'
import { withFewExamples } from './withFewExamples.js'

describe('the labelled talk', () => {
  it('shares no utterance with the examples that the judge compares with', async () => {
    const { criteria, utterances } = await readLabelled()
    const plain = (text: string) => wordsOf(text).join(' ')
    const known = new Set(
      criteria.flatMap(({ examples, counterExamples }) => [...examples, ...counterExamples]).map(plain),
    )
    expect(utterances.map(({ text }) => plain(text)).filter((text) => known.has(text))).toEqual([])
  })

  it('holds every utterance once, in two halves, over enough criteria', async () => {
    const { criteria, utterances } = await readLabelled()
    expect(new Set(utterances.map(({ text }) => text)).size).toBe(utterances.length)
    for (const split of ['calibration', 'test'] as const) {
      const half = utterances.filter((utterance) => utterance.split === split)
      expect(half.length).toBeGreaterThan(0.45 * utterances.length)
      for (const { id } of criteria) expect(half.some(({ satisfies }) => satisfies.has(id))).toBe(true)
    }
    expect(criteria.length).toBeGreaterThanOrEqual(10)
  })
})

describe('the calibrated judge', { timeout: 600_000 }, () => {
  it('agrees with the labels that it was not calibrated on', async () => {
    const { criteria } = await readLabelled()
    const { f1, pairs } = agreement(await testHalf(criteria), calibration.metThreshold)
    expect(pairs).toBeGreaterThan(200)
    expect(f1).toBeGreaterThanOrEqual(0.75)
  })

  it('finds most of what three examples mean, and makes little up', async () => {
    const { criteria } = await readLabelled()
    const { precision, f1 } = agreement(
      await testHalf(withFewExamples(criteria, [3])),
      calibration.metThreshold,
    )
    expect(precision).toBeGreaterThan(0.75)
    expect(f1).toBeGreaterThanOrEqual(0.72)
  })

  it('is right more often than not with one example only, and finds a fair share', async () => {
    const { criteria } = await readLabelled()
    const begun = withFewExamples(criteria, [1])
    const { precision, recall } = agreement(await testHalf(begun), calibration.metThreshold)
    expect(precision).toBeGreaterThan(0.5)
    expect(recall).toBeGreaterThanOrEqual(0.25)
  })

  it('takes every example for what it is an example of, and no counter-example', async () => {
    const { criteria } = await readLabelled()
    const wrong: string[] = []
    for (const criterion of criteria) {
      const target = await readTarget(criterion, embed)
      const judgeAll = async (texts: string[]) =>
        (await readPhrases(texts, embed)).map(
          (phrase) => likeness(phrase, target) >= calibration.metThreshold,
        )
      const [yes, no] = [await judgeAll(criterion.examples), await judgeAll(criterion.counterExamples)]
      wrong.push(
        ...criterion.examples.filter((_, i) => !yes[i]).map((text) => `${criterion.id} misses ${text}`),
      )
      wrong.push(
        ...criterion.counterExamples.filter((_, i) => no[i]).map((text) => `${criterion.id} takes ${text}`),
      )
    }
    expect(wrong).toEqual([])
  })
})
