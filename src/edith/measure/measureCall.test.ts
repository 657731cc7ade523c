import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MeasuredCall } from '../../contract/analysis.js'
import type { Segment, Speaker } from '../../contract/transcript.js'
import { callAgents } from '../agents/callAgents.js'
import { measureCall } from './measureCall.js'

type Turn = [speaker: Speaker, start: number, end: number, text?: string]

const call = (...turns: Turn[]): Segment[] =>
  turns.map(([speaker, start, end, text = 'some words that are said here'], index) => ({
    index,
    speaker,
    start,
    end,
    text,
  }))

describe('beside words', () => {
  const turns = call(['AGENT', 0, 10], ['CUSTOMER', 30, 40])
  const unclear = { kind: 'UNCLEAR', speaker: 'CUSTOMER', channel: 1, start: 12, end: 22 } as const

  test('whoever speaks unclearly speaks', () => {
    const { talkRatio, longestSilenceSeconds, deadAir, responseLatencySeconds, wordsPerMinute } = measureCall(
      turns,
      40,
      'en',
      { stretches: [unclear] },
    )
    expect(talkRatio).toEqual({ agent: 0.333, customer: 0.667, unknown: null })
    expect(longestSilenceSeconds).toBe(8)
    expect(deadAir).toEqual([{ start: 22, end: 30 }])
    expect(responseLatencySeconds.customer).toBe(2)
    expect(wordsPerMinute).toEqual(measureCall(turns, 40, 'en').wordsPerMinute)
  })

  test('music and what a machine says are nobody’s talk, and no silence', () => {
    const machine = { ...turns[0], speaker: 'UNKNOWN', automated: true } as Segment
    const hold = { ...unclear, kind: 'HOLD', speaker: 'UNKNOWN' } as const
    const measured = measureCall([machine, ...turns.slice(1)], 40, 'en', { stretches: [hold] })
    expect(measured.talkRatio).toEqual({ agent: null, customer: 1, unknown: null })
    expect(measured.wordsPerMinute.unknown).toBeNull()
    expect(measured.silenceSeconds).toBe(10)
  })
})

describe('of several agents', () => {
  const turns = call(
    ['AGENT', 0, 10],
    ['CUSTOMER', 10, 20],
    ['AGENT', 28, 30],
    ['CUSTOMER', 32, 42],
    ['AGENT', 43, 53],
  )
  const handed = turns.map((turn, i) => (turn.speaker === 'AGENT' ? { ...turn, agent: i < 2 ? 1 : 2 } : turn))
  const agents = (judged: number) => ({ ...callAgents(handed), judged })
  const measured = (judged: number) => measureCall(handed, 60, 'en', { agents: agents(judged) })

  test('the one who is judged is measured, by the talk while they have the line', () => {
    expect(measured(1).talkRatio).toEqual({ agent: 0.5, customer: 0.5, unknown: null })
    expect(measured(2).talkRatio).toEqual({ agent: 0.545, customer: 0.455, unknown: null })
    expect(measured(1).wordsPerMinute.agent).toBe(36)
    expect(measured(2).responseLatencySeconds.agent).toBe(4.5)
  })

  test('whoever answers what was said to another agent has not answered', () => {
    const late = handed.toSpliced(1, 1)
    expect(measureCall(late, 60, 'en', { agents: agents(2) }).responseLatencySeconds.agent).toBe(1)
  })

  test('when nobody speaks is the call’s', () => {
    expect(measured(1).silenceSeconds).toBe(measureCall(turns, 60, 'en').silenceSeconds)
    expect(measured(2).deadAir).toEqual(measureCall(turns, 60, 'en').deadAir)
  })

  test('what nobody understood of another agent is not theirs', () => {
    const stretch = { kind: 'UNCLEAR', speaker: 'AGENT', channel: 0, start: 54, end: 60, agent: 2 } as const
    const of = (judged: number) =>
      measureCall(handed, 60, 'en', { agents: agents(judged), stretches: [stretch] }).talkRatio.agent
    expect(of(1)).toBe(0.5)
    expect(of(2)).toBeGreaterThan(0.6)
  })
})

describe('talk', () => {
  test('shares are of all speech, not of the recording', () => {
    const { talkRatio } = measureCall(call(['AGENT', 0, 30], ['CUSTOMER', 40, 50]), 100, 'en')
    expect(talkRatio).toEqual({ agent: 0.75, customer: 0.25, unknown: null })
  })

  test('a speaker who does not occur has no share, one without a name has it all', () => {
    expect(measureCall(call(['UNKNOWN', 0, 5]), 10, 'en').talkRatio).toEqual({
      agent: null,
      customer: null,
      unknown: 1,
    })
  })

  test('pace counts words over the time in which they were said', () => {
    const words = Array.from({ length: 60 }, () => 'word').join(' ')
    expect(measureCall(call(['AGENT', 0, 30, words]), 300, 'en').wordsPerMinute.agent).toBe(120)
  })

  test('contractions and hyphens are one word, digits are words', () => {
    expect(
      measureCall(call(['AGENT', 0, 60, "I don't know, it's a twenty-four 7 thing."]), 60, 'en')
        .wordsPerMinute.agent,
    ).toBe(8)
  })

  test('two words are no pace', () => {
    expect(measureCall(call(['CUSTOMER', 0, 1, 'Yes please.']), 10, 'en').wordsPerMinute.customer).toBeNull()
  })
})

describe('silence', () => {
  test('is what nobody fills for more than a breath, the beginning and the end included', () => {
    const measured = measureCall(call(['AGENT', 2, 5], ['CUSTOMER', 5.8, 8], ['AGENT', 20, 22]), 25, 'en')
    expect(measured.silenceSeconds).toBe(2 + 12 + 3)
    expect(measured.longestSilenceSeconds).toBe(12)
    expect(measured.deadAir).toEqual([{ start: 8, end: 20 }])
  })

  test('a call of one breathless turn has none', () => {
    expect(measureCall(call(['AGENT', 0.4, 9.8]), 10, 'en')).toMatchObject({
      silenceSeconds: 0,
      longestSilenceSeconds: 0,
      deadAir: [],
    })
  })
})

describe('interruptions', () => {
  test('taking the word counts for who takes it', () => {
    const { interruptions, overtalkSeconds } = measureCall(
      call(['CUSTOMER', 0, 5], ['AGENT', 4, 9], ['CUSTOMER', 10, 12]),
      12,
      'en',
    )
    expect(interruptions).toEqual({ agent: 1, customer: 0, unknown: null })
    expect(overtalkSeconds).toBe(1)
  })

  test.each<[string, Turn, Turn]>([
    ['agreement', ['CUSTOMER', 0, 5], ['AGENT', 4, 5.4, 'Right, I see.']],
    ['speaking along without taking the word', ['CUSTOMER', 0, 5], ['AGENT', 2, 4]],
    ['a slip of less than half a second', ['CUSTOMER', 0, 5], ['AGENT', 4.7, 9]],
    ['an answer', ['CUSTOMER', 0, 5], ['AGENT', 5, 9]],
  ])('%s is none', (_what, first, second) => {
    expect(measureCall(call(first, second), 10, 'en').interruptions.agent).toBe(0)
  })

  test('nobody interrupts where speakers are not told apart', () => {
    expect(measureCall(call(['UNKNOWN', 0, 5], ['UNKNOWN', 4, 9]), 10, 'en').interruptions.unknown).toBeNull()
  })
})

describe('response latency', () => {
  test('is the median wait after the other, who spoke last', () => {
    const { responseLatencySeconds } = measureCall(
      call(
        ['CUSTOMER', 0, 2],
        ['AGENT', 3, 5],
        ['AGENT', 9, 10],
        ['CUSTOMER', 10.5, 12],
        ['AGENT', 12.2, 14],
        ['CUSTOMER', 14, 15],
        ['AGENT', 19, 20],
      ),
      20,
      'en',
    )
    expect(responseLatencySeconds).toEqual({ agent: 1, customer: 0.3, unknown: null })
  })

  test('who answers before the other has ended waits nothing', () => {
    expect(
      measureCall(call(['CUSTOMER', 0, 5], ['AGENT', 4, 9]), 10, 'en').responseLatencySeconds.agent,
    ).toBe(0)
  })

  test('being put on hold is silence, not slowness', () => {
    expect(
      measureCall(call(['CUSTOMER', 0, 5], ['AGENT', 65, 69]), 70, 'en').responseLatencySeconds.agent,
    ).toBeNull()
  })
})

describe('the course of sentiment', () => {
  test('a segment counts in the quarter of its middle', () => {
    const { sentimentCourse } = measureCall(
      call(
        ['CUSTOMER', 0, 10, 'This is terrible, I am furious.'],
        ['CUSTOMER', 95, 100, 'I am so happy, you were wonderful.'],
      ),
      100,
      'en',
    )
    expect(sentimentCourse).toHaveLength(4)
    expect(sentimentCourse[0]?.customer).toBeLessThan(-0.5)
    expect(sentimentCourse[1]?.customer).toBeNull()
    expect(sentimentCourse[3]?.customer).toBeGreaterThan(0.5)
  })
})

test('whatever is said, the measures keep their shape and bounds', () => {
  const turn = fc.record({
    speaker: fc.constantFrom<Speaker>('AGENT', 'CUSTOMER', 'UNKNOWN'),
    start: fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
    length: fc.integer({ min: 0, max: 200 }).map((tenths) => tenths / 10),
    text: fc.string(),
  })
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 20 }), (turns) => {
      const segments = turns
        .map(({ speaker, start, length, text }) => ({ index: 0, speaker, start, end: start + length, text }))
        .sort((a, b) => a.start - b.start)
      const measured = MeasuredCall.parse(measureCall(segments, 120, 'en'))
      expect(measured.silenceSeconds).toBeGreaterThanOrEqual(measured.longestSilenceSeconds)
      expect(measured.longestSilenceSeconds).toBeLessThanOrEqual(120)
      for (const ratios of [measured.talkRatio, measured.sentiment]) {
        for (const value of Object.values(ratios)) expect(Math.abs(value ?? 0)).toBeLessThanOrEqual(1)
      }
      const ratios = Object.values(measured.talkRatio).filter((ratio) => ratio !== null)
      const sum = ratios.reduce((all, ratio) => all + ratio, 0)
      if (segments.some(({ start, end }) => end > start)) expect(sum).toBeCloseTo(1, 2)
      expect(JSON.parse(JSON.stringify(measured))).toEqual(measured)
    }),
  )
})
