import { pino } from 'pino'
import { expect, test } from 'vitest'
import { tellOfFault } from './tellOfFault.js'

test('a fault is told once, another one as well, and again once it was mended in between', () => {
  const lines: string[] = []
  const seen = tellOfFault(pino({}, { write: (line: string) => lines.push(line) }))
  for (const fault of [null, 'a', 'a', 'a', 'b', null, null, 'b']) seen(fault)
  expect(lines.map((line) => JSON.parse(line).fault)).toEqual(['a', 'b', 'b'])
})
