import { expect, test } from 'vitest'
import { Outcome } from '../about.js'
import { MetricName } from '../scorecard.js'
import { inWords } from './inWords.js'
import { localeOf } from './localeOf.js'
import { Remark, type RemarkOf } from './remark.js'

const moment = { speaker: 'AGENT', start: 84.2, quote: 'That is your own fault' } as const
const within = { kind: 'FIRST', seconds: 30 } as const
const example = 'Anything else today'
const name = 'Greets the customer'
const beyond = { value: 5.5, comparison: 'BELOW', bound: 6 } as const
const counted = { names: [name, 'IBAN asked for'], more: 2 }

// What a model says is shown as it said it, in whatever language.
const values: { [Key in Exclude<Remark['key'], 'MODEL_SAYS'>]: Omit<RemarkOf<Key>, 'key'> } = {
  SAID: { moment },
  SAID_ELSEWHERE: { moment, within },
  SAID_NEARLY: { moment, name },
  NOBODY_TO_SAY: { example },
  NOT_SAID: { within, example },
  NOT_SAID_NEAREST: { within, example, moment },
  FORBIDDEN_SAID: { moment, times: 3 },
  FORBIDDEN_NEARLY_SAID: { moment },
  HARDLY_SPOKE: {},
  NOTHING_FORBIDDEN_SAID: { within },
  OTHER_DID_NOT_OCCUR: { side: 'AFTER', name },
  MEASURED: { metric: 'LONGEST_SILENCE_SECONDS', value: 14.5, max: { full: 8, zero: 20 } },
  NOT_MEASURED: { metric: 'AGENT_TALK_RATIO' },
  AGENT_SENTIMENT_OFF: {},
  NO_SENTIMENT_IN_LANGUAGE: {},
  NO_MODEL: {},
  MODEL_REFUSED: { status: 503 },
  MODEL_TOO_SLOW: { seconds: 30 },
  MODEL_OUT_OF_REACH: {},
  MODEL_SAID_NOTHING: {},
  MODEL_WRONG_FORM: {},
  MODEL_WITHOUT_QUOTE: {},
  MODEL_LIMIT_REACHED: {},
  MODEL_CALL_TOO_LONG: {},
  MODEL_DISAGREES: { verdict: 'PARTIAL' },
  ENGINE_STANDS: { because: 'MODEL_TOO_SLOW' },
  CALLED_ABOUT: { moment },
  REASON_UNKNOWN: {},
  ANSWER_DONE: { moment },
  ANSWER_REFUSED: { moment },
  PROMISED: {
    promises: [
      { moment, by: 'by Friday' },
      { moment, by: null },
    ],
    more: 2,
  },
  ENDED: { outcome: 'FOLLOW_UP' },
  REVIEW_UNSURE_ROLES: {},
  REVIEW_UNUSUAL_SIDE: {},
  REVIEW_UNSURE_CRITICAL: counted,
  REVIEW_UNSURE: counted,
  REVIEW_MODEL_DISAGREES: counted,
  REVIEW_ENGINE_STANDS: counted,
  NOTHING_SCORED: {},
  SCORE: { score: 90 },
  SCORE_CAPPED: { score: 50, names: [name] },
  STRONG: counted,
  MISSED: counted,
  PARTLY: counted,
  TITLE_MISSING: { name },
  TITLE_PARTLY: { name },
  FELL_SHORT: { moment },
  WAS_NEAREST: { moment },
  BEGAN_WITH: { moment },
  ENDED_WITH: { moment },
  SAY_IN_OWN_WORDS: { within },
  SAY: { within, example },
  MUST_NOT_BE_SAID: { moment },
  CLOSE_TO_FORBIDDEN: { moment },
  BETTER: { example },
  METRIC_ADVICE: { metric: 'AGENT_SENTIMENT' },
  LISTEN_TO: { moment },
  COST: { points: 12.5 },
  ALERT_SCORE: beyond,
  ALERT_VERDICT: { name, verdict: 'NOT_MET' },
  ALERT_CRITERION: { name, ...beyond },
  ALERT_METRIC: { metric: 'LONGEST_SILENCE_SECONDS', ...beyond },
  ALERT_SENTIMENT: { of: 'CUSTOMER', ...beyond },
  ALERT_SAID: { speaker: 'UNKNOWN', quote: moment.quote },
}
const samples = Object.entries(values).map(([key, more]) => Remark.parse({ key, ...more }))

test.each(samples)('$key is worded in both languages', (remark) => {
  const [english, french] = [inWords(remark, 'en'), inWords(remark, 'fr')]
  expect(french).not.toBe(english)
  for (const words of [english, french]) {
    expect(words).toMatch(/^[\p{Lu}“«].*\S$/u)
    expect(words).not.toMatch(/undefined|null|NaN|\[object|\.\./)
  }
  if (!remark.key.startsWith('TITLE_')) for (const words of [english, french]) expect(words).toMatch(/[.?”]$/)
})

test.each(samples)('$key keeps its French marks on the line of their word', (remark) => {
  expect(inWords(remark, 'fr')).not.toMatch(/ [»?!;:]|« |[\w»][;!?]|\d s\.|[“”']/)
})

test.each(samples)('$key says what was said as it was said', (remark) => {
  if (!('moment' in remark) || remark.moment === null) return
  expect(inWords(remark, 'en')).toContain(`“${remark.moment.quote}” at 1:24`)
  expect(inWords(remark, 'fr')).toContain(`«\u00a0${remark.moment.quote}\u00a0» à\u00a01:24`)
})

test.each(MetricName.options)('%s is named, measured and advised on in both languages', (metric) => {
  const measured = { key: 'MEASURED', metric, value: -1.25, max: { full: 1.5, zero: 3 } } as const
  expect(inWords(measured, 'en')).toMatch(/ was −1\.25\b.*; full points up to 1\.5\b/)
  expect(inWords(measured, 'fr')).toMatch(/ était de −1,25\b.*\u00a0; tous les points jusqu’à 1,5\b/)
  const advice = { key: 'METRIC_ADVICE', metric } as const
  expect(inWords(advice, 'fr')).not.toBe(inWords(advice, 'en'))
  expect(inWords(advice, 'fr')).not.toMatch(/ [»?!;:]|« /)
})

test.each([
  [{ kind: 'ANYWHERE' }, 'in the call', 'dans l’appel'],
  [{ kind: 'FIRST', seconds: 30 }, 'in the first 30 s', 'dans les 30 premières secondes'],
  [{ kind: 'LAST', seconds: 1 }, 'in the last 1 s', 'dans la dernière seconde'],
  [{ kind: 'BEFORE', name: 'Greets' }, 'before “Greets”', 'avant «\u00a0Greets\u00a0»'],
  [{ kind: 'AFTER', name: 'Greets' }, 'after “Greets”', 'après «\u00a0Greets\u00a0»'],
] as const)('%j is worded', (within, english, french) => {
  const remark = { key: 'NOTHING_FORBIDDEN_SAID', within } as const
  expect(inWords(remark, 'en')).toBe(`Nothing of the kind was said ${english}.`)
  expect(inWords(remark, 'fr')).toBe(`Rien de tel n’a été dit ${french}.`)
})

test.each([...Outcome.options, null])('an end in %s is worded in both languages', (outcome) => {
  const remark = { key: 'ENDED', outcome } as const
  expect(inWords(remark, 'en')).toMatch(/^[A-Z].*\.$/)
  expect(inWords(remark, 'fr')).toMatch(/^[A-Z].*\.$/)
  expect(inWords(remark, 'fr')).not.toBe(inWords(remark, 'en'))
})

test('several sentences follow each other, and a stored text among them stays as it is', () => {
  const cost = { key: 'COST', points: 40 } as const
  expect(inWords(['The agent promised a call.', cost], 'fr')).toBe(
    'The agent promised a call. Coût\u00a0: 40,0 points sur 100.',
  )
  expect(inWords('All well.', 'fr')).toBe('All well.')
})

test('an example that ends without a mark gets a full stop, one that ends with its own keeps it', () => {
  const better = (example: string) => inWords({ key: 'BETTER', example }, 'en')
  expect(better('Gladly')).toBe('Better: “Gladly”.')
  expect(better('May I help?')).toBe('Better: “May I help?”')
})

test('a long quote ends after a whole word, and where there are none after a whole character', () => {
  const quote = (text: string) => inWords({ key: 'BETTER', example: text }, 'en')
  expect(quote(`${'word '.repeat(23)}longer than that`)).toBe(`Better: “${'word '.repeat(23).trim()} …”`)
  expect(quote(`${'あ'.repeat(119)}😀あ`)).toBe(`Better: “${'あ'.repeat(119)} …”`)
})

test('the words for programs are those of the project’s language, where we speak it', () => {
  expect(['fr', 'fr-CA', 'en-GB', 'de', 'fro'].map(localeOf)).toEqual(['fr', 'fr', 'en', 'en', 'en'])
})
