import { expect, test } from 'vitest'
import { dot } from '../../src/edith/understand/dot.js'
import { meaningOfWords } from '../../src/edith/understand/meaning/meaning.js'
import { type MeaningLesson, trainMeaning } from './trainMeaning.js'

const DIMENSIONS = 6
const axis = (at: number) => Float32Array.from({ length: DIMENSIONS }, (_, i) => Number(i === at))
const lessons: MeaningLesson[] = ['chat', 'chien', 'facture', 'loyer', 'train', 'avion'].map((word, i) => ({
  words: [word],
  english: axis(i),
}))

test('what two words mean together lies between them, though it was never met', () => {
  const many = Array.from({ length: 40 }, () => lessons).flat()
  const meaning = trainMeaning(many, 6)
  const both = meaningOfWords(['chat', 'train'], meaning)
  const toward = lessons.map(({ english }) => dot(both, english))
  expect(Math.min(toward[0] ?? 0, toward[4] ?? 0)).toBeGreaterThan(0.5)
  expect(Math.max(...[1, 2, 3, 5].map((i) => toward[i] ?? 0))).toBeLessThan(0.3)
})

test('the same lessons give the same tables', () => {
  expect(trainMeaning(lessons, 2)).toEqual(trainMeaning(lessons, 2))
})
