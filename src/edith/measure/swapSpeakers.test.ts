import { expect, test } from 'vitest'
import { MeasuredCall, Metrics } from '../../contract/analysis.js'
import { measureCall } from './measureCall.js'
import { swapSpeakers } from './swapSpeakers.js'

const PerSpeaker = Metrics.shape.talkRatio
const line = (
  index: number,
  speaker: 'AGENT' | 'CUSTOMER' | 'UNKNOWN',
  start: number,
  end: number,
  text: string,
) => ({
  ...{ index, speaker, start, end, text },
})
const said = [
  line(0, 'AGENT', 0, 4, 'I am so happy for you, this is wonderful.'),
  line(1, 'CUSTOMER', 3, 8, 'I am very disappointed, honestly, and this has been going on for weeks.'),
  line(2, 'AGENT', 9, 12, 'Oh, that is terrible.'),
  line(3, 'CUSTOMER', 15, 16, 'Yes.'),
  line(4, 'UNKNOWN', 20, 22, 'Great, thanks.'),
]
const swap = { AGENT: 'CUSTOMER', CUSTOMER: 'AGENT', UNKNOWN: 'UNKNOWN' } as const

test('it is what would have been measured had the roles been the other way round', () => {
  const otherWay = said.map((segment) => ({ ...segment, speaker: swap[segment.speaker] }))
  expect(swapSpeakers(measureCall(said, 25, 'en'))).toEqual(measureCall(otherWay, 25, 'en'))
})

test('whatever is measured of each speaker is swapped', () => {
  const measured = measureCall(said, 25, 'en')
  const marked = { agent: 11, customer: 22, unknown: null }
  const each = Object.entries(MeasuredCall.shape)
    .filter(([, shape]) => shape === PerSpeaker)
    .map(([name]) => name)
  expect(each).toContain('talkRatio')
  const swapped = swapSpeakers({ ...measured, ...Object.fromEntries(each.map((name) => [name, marked])) })
  for (const name of each)
    expect(swapped, name).toHaveProperty(name, { agent: 22, customer: 11, unknown: null })
})
