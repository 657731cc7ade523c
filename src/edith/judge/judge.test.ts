import '../../../test/support/typescriptChildren.js'
import { afterAll, describe, expect, it } from 'vitest'
import { inWords } from '../../contract/remarks/inWords.js'
import { ScorecardDefinition } from '../../contract/scorecard.js'
import { defaultScorecard } from '../../scorecards/defaultScorecard.js'
import type { HeardSegment } from '../listening.js'
import { startEmbedder } from './embedder.js'
import { type Judgeable, type Judgement, judge as judgeWith } from './judge.js'

const embedder = startEmbedder()
afterAll(embedder.close)
const judge = (listening: Judgeable, definition: ScorecardDefinition) =>
  judgeWith(listening, definition, { embed: embedder.embed })

type Line = [speaker: HeardSegment['speaker'], start: number, text: string]

const goodCall: Line[] = [
  ['AGENT', 1, 'Good morning, welcome to Fairway Telecom, you are talking to Nadia.'],
  ['CUSTOMER', 6, 'Hi, my bill is much higher than it was last month.'],
  [
    'AGENT',
    10,
    'Oh, I am sorry, that is an unpleasant surprise. Can you give me your date of birth to confirm it is you?',
  ],
  ['CUSTOMER', 18, 'The third of March nineteen eighty.'],
  ['AGENT', 22, 'Thanks. So the bill went up this month, did you use the phone abroad?'],
  ['CUSTOMER', 28, 'Yes, I was in Morocco for a week.'],
  ['AGENT', 32, 'I have taken the roaming charges off your bill and added a travel pass.'],
  ['AGENT', 40, 'You will get a corrected bill by e-mail tomorrow. Are you happy with that?'],
  ['CUSTOMER', 46, 'Yes, wonderful.'],
  ['AGENT', 50, 'Anything else I can do for you today?'],
  ['CUSTOMER', 54, 'No.'],
  ['AGENT', 56, 'Thank you for your call and have a lovely day.'],
]

describe('judging a call by the default scorecard', { timeout: 300_000 }, () => {
  it('finds everything that a good agent says, with the segment that shows it', async () => {
    const { criteria, overallScore, capped } = await judge(call(goodCall), defaultScorecard)
    expect(verdicts(criteria)).toEqual(Object.fromEntries(criteria.map(({ id }) => [id, 'MET'])))
    expect({ overallScore, capped }).toEqual({ overallScore: 100, capped: false })
    const greeting = criteria.find(({ id }) => id === 'greeting')
    expect(greeting?.evidence[0]).toMatchObject({ segment: 0, start: 1, end: 4, speaker: 'AGENT' })
    expect(goodCall[0]?.[2]).toContain(greeting?.evidence[0]?.quote)
  })

  it('caps the score when nobody checks who is calling', async () => {
    const careless = goodCall.map(
      ([speaker, start, text]): Line => [
        speaker,
        start,
        text.replace(' Can you give me your date of birth to confirm it is you?', ''),
      ],
    )
    const { criteria, overallScore, capped } = await judge(call(careless), defaultScorecard)
    expect(verdicts(criteria)['identity-verification']).toBe('NOT_MET')
    expect({ overallScore, capped }).toEqual({ overallScore: 50, capped: true })
  })

  it('caps nothing for what a recogniser may have missed', async () => {
    const unclear = call(goodCall.filter(([, start]) => start !== 10 && start !== 18))
    const heardWell = await judge(unclear, defaultScorecard)
    expect(heardWell.capped).toBe(true)
    const segments = unclear.segments.map((segment) => ({ ...segment, clarity: 0.4 }))
    const { criteria, capped } = await judge({ ...unclear, segments }, defaultScorecard)
    expect(criteria.find(({ id }) => id === 'identity-verification')).toMatchObject({
      verdict: 'NOT_MET',
      unsure: true,
    })
    expect(capped).toBe(false)
  })

  it('gives no credit for what the customer says', async () => {
    const swapped = goodCall.map(
      ([speaker, start, text]): Line => [speaker === 'AGENT' ? 'CUSTOMER' : 'AGENT', start, text],
    )
    const { criteria } = await judge(call(swapped), defaultScorecard)
    expect(verdicts(criteria)).toMatchObject({ greeting: 'NOT_MET', 'further-help': 'NOT_MET' })
  })

  it('takes a speaker nobody could tell for one who may be the agent', async () => {
    const mono = goodCall.map(([, start, text]): Line => ['UNKNOWN', start, text])
    const { criteria } = await judge(call(mono), defaultScorecard)
    expect(verdicts(criteria)).toMatchObject({ greeting: 'MET', 'identity-verification': 'MET' })
    const heard = (await judge(call(goodCall), defaultScorecard)).criteria
    for (const [i, { verdict, evidence, confidence }] of criteria.entries())
      if (verdict === 'MET' && heard[i]?.verdict === 'MET' && evidence.length > 0)
        expect(confidence).toBeLessThanOrEqual(0.8)
    expect(heard.some(({ confidence, evidence }) => evidence.length > 0 && confidence > 0.9)).toBe(true)
  })

  it('gives half the points for the right words at the wrong time', async () => {
    const early = goodCall.filter(([, , text]) => !text.startsWith('Anything else'))
    early.splice(2, 0, ['AGENT', 9, 'Is there anything else I can do for you today?'])
    early.push(['AGENT', 120, 'Thank you for your call and have a lovely day.'])
    const result = (await judge(call(early), defaultScorecard)).criteria.find(
      ({ id }) => id === 'further-help',
    )
    expect(result).toMatchObject({ verdict: 'PARTIAL', score: 5 })
    expect(wordsOf(result)).toContain('in the last 60 s')
  })

  it('gives the same result byte for byte', async () => {
    const [one, two] = [
      await judge(call(goodCall), defaultScorecard),
      await judge(call(goodCall), defaultScorecard),
    ]
    expect(JSON.stringify(one)).toBe(JSON.stringify(two))
  })
})

describe('judging by when something is said', { timeout: 300_000 }, () => {
  const definition = (when: object) =>
    ScorecardDefinition.parse({
      sections: [
        {
          id: 's',
          name: 'S',
          criteria: [
            {
              id: 'hold',
              name: 'Puts on hold',
              kind: 'SAID',
              weight: 1,
              examples: ['I will put you on hold now.'],
            },
            {
              id: 'thanks-for-holding',
              name: 'Thanks for holding',
              kind: 'SAID',
              weight: 1,
              examples: ['Thank you for holding.', 'Thanks for waiting.'],
              when,
            },
          ],
        },
      ],
    })

  it('is not applicable when what it comes after did not occur', async () => {
    const after = definition({ kind: 'AFTER', criterionId: 'hold' })
    const { criteria } = await judge(call([['AGENT', 0, 'The weather is nice in Lisbon.']]), after)
    expect(criteria[1]).toMatchObject({ verdict: 'NOT_APPLICABLE', score: null })
    expect(wordsOf(criteria[1])).toContain('“Puts on hold”')
  })

  it('asks for the order', async () => {
    const lines: Line[] = [
      ['AGENT', 0, 'Let me put you on hold now.'],
      ['AGENT', 60, 'Thank you for holding.'],
    ]
    const verdict = async (kind: string) =>
      (await judge(call(lines), definition({ kind, criterionId: 'hold' }))).criteria[1]?.verdict
    expect(await verdict('AFTER')).toBe('MET')
    expect(await verdict('BEFORE')).toBe('PARTIAL')
  })
})

function wordsOf(result: Judgement['criteria'][number] | undefined): string {
  return inWords(result?.comment ?? '', 'en')
}

function verdicts(criteria: Judgement['criteria']): Record<string, string> {
  return Object.fromEntries(criteria.map(({ id, verdict }) => [id, verdict]))
}

function call(lines: Line[]): Parameters<typeof judge>[0] {
  const each = (value: number | null) => ({ agent: value, customer: value, unknown: null })
  return {
    language: 'en',
    durationSeconds: (lines.at(-1)?.[1] ?? 0) + 4,
    segments: lines.map(([speaker, start, text], index) => ({
      index,
      speaker,
      start,
      end: start + 3,
      text,
      channel: speaker === 'CUSTOMER' ? 1 : 0,
    })),
    metrics: {
      talkRatio: each(0.5),
      silenceSeconds: 5,
      longestSilenceSeconds: 3,
      interruptions: each(0),
      wordsPerMinute: each(140),
      sentiment: each(0),
      overtalkSeconds: 0,
      deadAir: [],
      responseLatencySeconds: each(0.5),
      sentimentCourse: [each(0), each(0), each(0), each(0)],
    },
  }
}
