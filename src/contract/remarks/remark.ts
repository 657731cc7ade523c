import { z } from 'zod'
import { Outcome } from '../about.js'
import { MetricName } from '../scorecard.js'
import { Speaker } from '../transcript.js'
import { Verdict } from '../verdict.js'

/** What was said and when. The words stay as they were said, in whatever language they are told of. */
const Moment = z.object({ speaker: Speaker, start: z.number().min(0), quote: z.string() })
export type Moment = z.infer<typeof Moment>

/** The part of a call in which something is looked for; `name` is that of another criterion. */
const Within = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ANYWHERE') }),
  z.object({ kind: z.literal('FIRST'), seconds: z.number() }),
  z.object({ kind: z.literal('LAST'), seconds: z.number() }),
  z.object({ kind: z.literal('BEFORE'), name: z.string() }),
  z.object({ kind: z.literal('AFTER'), name: z.string() }),
])
export type Within = z.infer<typeof Within>

const Bound = z.object({ full: z.number(), zero: z.number() }).optional()

function remark<const Key extends string, Values extends z.ZodRawShape>(key: Key, values: Values) {
  return z.object({ key: z.literal(key), ...values })
}

const names = z.array(z.string())
const beyond = { value: z.number(), comparison: z.enum(['BELOW', 'ABOVE']), bound: z.number() }

/** Why a language model gave no verdict that counts. */
const ModelTrouble = z.enum([
  'NO_MODEL',
  'MODEL_REFUSED',
  'MODEL_TOO_SLOW',
  'MODEL_OUT_OF_REACH',
  'MODEL_SAID_NOTHING',
  'MODEL_WRONG_FORM',
  'MODEL_WITHOUT_QUOTE',
  'MODEL_LIMIT_REACHED',
  'MODEL_CALL_TOO_LONG',
])

/** A sentence that the product says of a call, as it is stored: it is worded when it is read, in the reader's language. */
export const Remark = z.discriminatedUnion('key', [
  // What a verdict rests on
  remark('SAID', { moment: Moment }),
  remark('SAID_ELSEWHERE', { moment: Moment, within: Within }),
  remark('SAID_NEARLY', { moment: Moment, name: z.string() }),
  remark('NOBODY_TO_SAY', { example: z.string() }),
  remark('NOT_SAID', { within: Within, example: z.string() }),
  remark('NOT_SAID_NEAREST', { within: Within, example: z.string(), moment: Moment }),
  remark('FORBIDDEN_SAID', { moment: Moment, times: z.int().min(1) }),
  remark('FORBIDDEN_NEARLY_SAID', { moment: Moment }),
  remark('NOTHING_FORBIDDEN_SAID', { within: Within }),
  remark('HARDLY_SPOKE', {}),
  remark('OTHER_DID_NOT_OCCUR', { side: z.enum(['BEFORE', 'AFTER']), name: z.string() }),
  remark('MEASURED', { metric: MetricName, value: z.number(), min: Bound, max: Bound }),
  remark('NOT_MEASURED', { metric: MetricName }),
  remark('AGENT_SENTIMENT_OFF', {}),
  remark('NO_SENTIMENT_IN_LANGUAGE', {}),
  // Why a language model gave no verdict
  remark('NO_MODEL', {}),
  remark('MODEL_REFUSED', { status: z.int() }),
  remark('MODEL_TOO_SLOW', { seconds: z.number() }),
  remark('MODEL_OUT_OF_REACH', {}),
  remark('MODEL_SAID_NOTHING', {}),
  remark('MODEL_WRONG_FORM', {}),
  remark('MODEL_WITHOUT_QUOTE', {}),
  remark('MODEL_LIMIT_REACHED', {}),
  remark('MODEL_CALL_TOO_LONG', {}),
  // What a language model says, in its own words, and what becomes of it
  remark('MODEL_SAYS', { text: z.string(), language: z.string() }),
  remark('MODEL_DISAGREES', { verdict: Verdict }),
  remark('ENGINE_STANDS', { because: ModelTrouble }),
  // Why a person should look at a call
  remark('REVIEW_UNSURE_ROLES', {}),
  remark('REVIEW_UNUSUAL_SIDE', {}),
  remark('REVIEW_UNSURE_CRITICAL', { names, more: z.int().min(0) }),
  remark('REVIEW_UNSURE', { names, more: z.int().min(0) }),
  remark('REVIEW_MODEL_DISAGREES', { names, more: z.int().min(0) }),
  remark('REVIEW_ENGINE_STANDS', { names, more: z.int().min(0) }),
  // Summary
  remark('CALLED_ABOUT', { moment: Moment }),
  remark('REASON_UNKNOWN', {}),
  remark('ANSWER_DONE', { moment: Moment }),
  remark('ANSWER_REFUSED', { moment: Moment }),
  remark('PROMISED', {
    promises: z.array(z.object({ moment: Moment, by: z.string().nullable() })).min(1),
    more: z.int().min(0),
  }),
  remark('ENDED', { outcome: Outcome.nullable() }),
  // Summaries that were stored before, which told the score
  remark('NOTHING_SCORED', {}),
  remark('SCORE', { score: z.number() }),
  remark('SCORE_CAPPED', { score: z.number(), names }),
  remark('STRONG', { names, more: z.int().min(0) }),
  remark('MISSED', { names, more: z.int().min(0) }),
  remark('PARTLY', { names, more: z.int().min(0) }),
  // Recommendations
  remark('TITLE_MISSING', { name: z.string() }),
  remark('TITLE_PARTLY', { name: z.string() }),
  remark('FELL_SHORT', { moment: Moment }),
  remark('WAS_NEAREST', { moment: Moment }),
  remark('BEGAN_WITH', { moment: Moment }),
  remark('ENDED_WITH', { moment: Moment }),
  remark('SAY_IN_OWN_WORDS', { within: Within }),
  remark('SAY', { within: Within, example: z.string() }),
  remark('MUST_NOT_BE_SAID', { moment: Moment.nullable() }),
  remark('CLOSE_TO_FORBIDDEN', { moment: Moment.nullable() }),
  remark('BETTER', { example: z.string() }),
  remark('METRIC_ADVICE', { metric: MetricName }),
  remark('LISTEN_TO', { moment: Moment }),
  remark('COST', { points: z.number() }),
  // Why an alert was raised
  /** `provisional`: part of it is a guess. */
  remark('ALERT_SCORE', { ...beyond, provisional: z.boolean().optional() }),
  remark('ALERT_VERDICT', { name: z.string(), verdict: Verdict }),
  remark('ALERT_CRITERION', { name: z.string(), ...beyond }),
  remark('ALERT_METRIC', { metric: MetricName, ...beyond }),
  remark('ALERT_SENTIMENT', { of: z.enum(['AGENT', 'CUSTOMER']), ...beyond }),
  remark('ALERT_SAID', { speaker: Speaker, quote: z.string() }),
])
export type Remark = z.infer<typeof Remark>
/** A value that passed what a rule allows. */
export type Beyond = Pick<RemarkOf<'ALERT_SCORE'>, 'value' | 'comparison' | 'bound'>
export type RemarkOf<Key extends Remark['key']> = Extract<Remark, { key: Key }>

const Sentence = z.union([z.string(), Remark])
export type Sentence = z.infer<typeof Sentence>

/**
 * One sentence or several. A string is shown as it is: somebody's own words, as a criterion's name or what a language
 * model wrote, or what was stored before remarks were.
 */
export const Remarks = z.union([Sentence, z.array(Sentence)])
export type Remarks = z.infer<typeof Remarks>

/** A language's words, key by key: a key without them does not compile. */
export type RemarkWords = { [Key in Remark['key']]: (remark: RemarkOf<Key>) => string }
