import { expect, test } from 'vitest'
import { clock } from './analysisReport.js'

test.each([
  [0, '0:00'],
  [9.94, '0:09'],
  [61, '1:01'],
  [3599.9, '59:59'],
  [3600, '1:00:00'],
  [14_400, '4:00:00'],
])('%d seconds are %s', (seconds, shown) => expect(clock(seconds)).toBe(shown))
