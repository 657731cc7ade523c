import { expect, test } from 'vitest'
import { byteRange } from './byteRange.js'

const part = (start: number, end: number) => ({ kind: 'part', start, end })

test.each([
  [undefined, { kind: 'whole' }],
  ['bytes=0-', part(0, 99)],
  ['bytes=10-19', part(10, 19)],
  ['bytes=90-1000', part(90, 99)],
  ['bytes=-10', part(90, 99)],
  ['bytes=-1000', part(0, 99)],
  ['bytes=99-99', part(99, 99)],
  ['bytes=100-', { kind: 'unsatisfiable' }],
  ['bytes=-0', { kind: 'unsatisfiable' }],
  ['bytes=20-10', { kind: 'whole' }],
  ['bytes=-', { kind: 'whole' }],
  ['bytes=0-1,5-6', { kind: 'whole' }],
  ['lines=0-1', { kind: 'whole' }],
  ['', { kind: 'whole' }],
])('%j of 100 bytes', (header, asked) => {
  expect(byteRange(header, 100)).toEqual(asked)
})
