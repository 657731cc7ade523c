import { expect, test } from 'vitest'
import { resample } from './resample.js'

test('fewer bars than peaks keep the loudest of each stretch', () => {
  expect(resample([0.1, 0.9, 0.2, 0.3, 0, 0.4], 3)).toEqual([0.9, 0.3, 0.4])
})

test('more bars than peaks repeat them', () => {
  expect(resample([0.5, 1], 4)).toEqual([0.5, 0.5, 1, 1])
})

test('no peaks draw silence', () => expect(resample([], 2)).toEqual([0, 0]))
