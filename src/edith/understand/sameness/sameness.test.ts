import { expect, test } from 'vitest'
import { readWording } from '../../judge/wording.js'
import { inputOf, meantBy, placed, type Sameness, SIGNS, type Sighted, sameness } from './sameness.js'
import { packSameness, unpackSameness } from './samenessFile.js'

const sighted = (text: string, angle: number): Sighted => ({
  vector: Float32Array.of(Math.cos(angle), Math.sin(angle)),
  acts: Float32Array.of(0.9, 0.1),
  wording: readWording(text, 'en'),
})
const inputs = inputOf(sighted('', 0)).length

/** Places a phrase where its vector points, and holds near for the same. */
function byVector(): Sameness {
  const placing = new Float32Array(2 * inputs)
  placing[0] = 1
  placing[inputs + 1] = 1
  const weights = new Float32Array(SIGNS.length + 1)
  weights[SIGNS.indexOf('nearest')] = 8
  weights[SIGNS.indexOf('counterNearer')] = -8
  weights[SIGNS.length] = -4
  return {
    inputs,
    places: 2,
    placing,
    leaning: new Float32Array(inputs),
    weights,
  }
}

const learnt = byVector()
const phrase = (angle: number) => placed(sighted('we take a deposit', angle), learnt)

test('what lies nearer to an example more likely means the same', () => {
  const meant = meantBy([phrase(0), phrase(0.3)], [])
  const likely = [0.1, 0.8, 1.6].map((angle) => sameness(phrase(angle), meant, learnt))
  expect(likely[0]).toBeGreaterThan(2)
  expect(likely[1]).toBeLessThan(likely[0] ?? 0)
  expect(likely[2]).toBeLessThan(-1.5)
})

test('what lies nearer to a counter-example than to any example less likely does', () => {
  const [near, examples] = [phrase(0.5), [phrase(0)]]
  const alone = sameness(near, meantBy(examples, []), learnt)
  const against = sameness(near, meantBy(examples, [phrase(0.55)]), learnt)
  const elsewhere = sameness(near, meantBy(examples, [phrase(2)]), learnt)
  expect(against).toBeLessThan(alone)
  expect(elsewhere).toBeCloseTo(alone, 5)
})

test('the order of examples means nothing', () => {
  const examples = [phrase(0), phrase(0.7), phrase(1.2)]
  const meant = meantBy(examples, [])
  const turned = meantBy(examples.toReversed(), [])
  expect(sameness(phrase(0.4), meant, learnt)).toBeCloseTo(sameness(phrase(0.4), turned, learnt), 6)
})

test("it comes out of its file as it went in, but for a byte's rounding", () => {
  const read = unpackSameness(packSameness(learnt))
  const [before, after] = [phrase(0.4), placed(sighted('we take a deposit', 0.4), read)]
  after.place.forEach((value, i) => {
    expect(value).toBeCloseTo(before.place[i] ?? 0, 2)
  })
  expect([...read.weights]).toEqual([...learnt.weights])
  expect(() => unpackSameness(Buffer.from('sameness'))).toThrow()
})
