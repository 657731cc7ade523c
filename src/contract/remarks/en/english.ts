import type { Outcome } from '../../about.js'
import type { Beyond, RemarkOf, RemarkWords } from '../remark.js'
import { metrics } from './metrics.js'
import { figure, listed, points, quoted, quotedAt, quotedLast, said, WHO, where } from './phrases.js'

const VERDICTS = { MET: 'met', PARTIAL: 'partial', NOT_MET: 'not met', NOT_APPLICABLE: 'not applicable' }

const TROUBLES: Record<RemarkOf<'ENGINE_STANDS'>['because'], string> = {
  NO_MODEL: 'no language model is configured',
  MODEL_REFUSED: 'the language model refused to answer',
  MODEL_TOO_SLOW: 'the language model did not answer in time',
  MODEL_OUT_OF_REACH: 'the language model could not be reached',
  MODEL_SAID_NOTHING: 'the language model’s answer has no message in it',
  MODEL_WRONG_FORM: 'the language model’s answer was not of the agreed form',
  MODEL_WITHOUT_QUOTE: 'the language model quoted nothing that would justify another',
  MODEL_LIMIT_REACHED: 'what the organisation may use of the language model this month is used up',
  MODEL_CALL_TOO_LONG: 'something was said in one go that is too long for the language model',
}

export const english: RemarkWords = {
  SAID: ({ moment }) => `${said(moment)}.`,
  SAID_ELSEWHERE: ({ moment, within }) => `${said(moment)}, but not ${where(within)}, where it belongs.`,
  SAID_NEARLY: ({ moment, name }) => `${said(moment)}: close to ${quoted(name)}, but not clearly it.`,
  NOBODY_TO_SAY: ({ example }) =>
    `Nobody who could have said it speaks in this call; it takes something like ${quotedLast(example)}`,
  NOT_SAID: ({ within, example }) =>
    `Looked ${where(within)} for something like ${quoted(example)}; nothing that was said comes near it.`,
  NOT_SAID_NEAREST: ({ within, example, moment }) =>
    `Looked ${where(within)} for something like ${quoted(example)}; the nearest was ${quotedAt(moment)}, which is not close enough.`,
  FORBIDDEN_SAID: ({ moment, times }) => `${said(moment)}${again(times - 1)}.`,
  FORBIDDEN_NEARLY_SAID: ({ moment }) =>
    `${said(moment)}, which comes close to what must not be said: listen to it.`,
  HARDLY_SPOKE: () => 'Not judged: whom it is about hardly spoke.',
  NOTHING_FORBIDDEN_SAID: ({ within }) => `Nothing of the kind was said ${where(within)}.`,
  OTHER_DID_NOT_OCCUR: ({ side, name }) =>
    `It is looked for ${where({ kind: side, name })}, which did not occur in this call.`,
  MEASURED: (remark) =>
    `${metrics[remark.metric].label} was ${measure(remark, remark.value)}; ${bounds(remark)}.`,
  NOT_MEASURED: ({ metric }) =>
    `${metrics[metric].label} is not known: the recording does not tell the speakers apart, or one of them says nothing.`,
  AGENT_SENTIMENT_OFF: () =>
    'Not judged: your organisation does not tell agents’ feelings from what they say.',
  NO_SENTIMENT_IN_LANGUAGE: () => 'Not judged: sentiment is told in English and French only.',

  NO_MODEL: () => 'Not judged: no language model is configured.',
  MODEL_REFUSED: ({ status }) => `Not judged: the language model answered with HTTP ${status}.`,
  MODEL_TOO_SLOW: ({ seconds }) =>
    `Not judged: the language model did not answer within ${figure(seconds)} s.`,
  MODEL_OUT_OF_REACH: () => 'Not judged: the language model could not be reached.',
  MODEL_SAID_NOTHING: () => 'Not judged: the language model’s answer has no message in it.',
  MODEL_WRONG_FORM: () => 'Not judged: the language model’s answer was not of the agreed form.',
  MODEL_WITHOUT_QUOTE: () => 'Not judged: the language model quoted nothing that was said in this call.',

  MODEL_LIMIT_REACHED: () =>
    'Not judged: what the organisation may use of the language model this month is used up.',
  MODEL_CALL_TOO_LONG: () =>
    'Not judged: something was said in one go that is too long for the language model.',
  MODEL_SAYS: ({ text }) => text,
  MODEL_DISAGREES: ({ verdict }) => `The language model sees it otherwise: ${VERDICTS[verdict]}.`,
  ENGINE_STANDS: ({ because }) => `This is the engine’s verdict, as ${TROUBLES[because]}.`,

  CALLED_ABOUT: ({ moment }) => `${said(moment)}.`,
  REASON_UNKNOWN: () => 'Why the customer called was not said in so many words.',
  ANSWER_DONE: ({ moment }) => `What was done, in the agent’s words: ${quotedAt(moment)}.`,
  ANSWER_REFUSED: ({ moment }) => `Refused, in the agent’s words: ${quotedAt(moment)}.`,
  PROMISED: ({ promises, more }) =>
    `Promised: ${promises.map(({ moment, by }) => `${quotedAt(moment)}${by === null ? '' : ` (${by})`}`).join('; ')}${more > 0 ? `; and ${more} more` : ''}.`,
  ENDED: ({ outcome }) =>
    outcome === null ? 'How the call ended was not said in so many words.' : ENDS[outcome],

  REVIEW_UNSURE_ROLES: () =>
    'Who is the agent could not be told for sure: please check, and swap the roles if they are wrong.',
  REVIEW_UNUSUAL_SIDE: () =>
    'What is said speaks for the agent being on the other channel than in this project’s calls: please check who is who.',
  REVIEW_UNSURE_CRITICAL: ({ names, more }) =>
    `Critical and unsure, so it caps nothing: ${listed(names, more)}.`,
  REVIEW_UNSURE: ({ names, more }) => `Unsure, please check: ${listed(names, more)}.`,
  REVIEW_MODEL_DISAGREES: ({ names, more }) =>
    `The language model sees it otherwise: ${listed(names, more)}.`,
  REVIEW_ENGINE_STANDS: ({ names, more }) =>
    `Judged by the engine alone, as no verdict of the language model counts: ${listed(names, more)}.`,

  NOTHING_SCORED: () => 'Nothing could be scored: no criterion of the scorecard applies to this call.',
  SCORE: ({ score }) => `Score ${points(score)}.`,
  SCORE_CAPPED: ({ score, names }) =>
    `Score ${points(score)}, held down because ${names.map(quoted).join(' and ')} ${
      names.length === 1 ? 'is critical and was not met' : 'are critical and were not met'
    }.`,
  STRONG: ({ names, more }) => `Strong: ${listed(names, more)}.`,
  MISSED: ({ names, more }) => `Missed: ${listed(names, more)}.`,
  PARTLY: ({ names, more }) => `Partly: ${listed(names, more)}.`,

  TITLE_MISSING: ({ name }) => `Missing: ${name}`,
  TITLE_PARTLY: ({ name }) => `Only partly: ${name}`,
  FELL_SHORT: ({ moment }) => `${quotedAt(moment)} did not fully do.`,
  WAS_NEAREST: ({ moment }) => `${quotedAt(moment)} was the nearest.`,
  BEGAN_WITH: ({ moment }) => `The call began with ${quotedAt(moment)}.`,
  ENDED_WITH: ({ moment }) => `The call ended with ${quotedAt(moment)}.`,
  SAY_IN_OWN_WORDS: ({ within }) =>
    `${within.kind === 'ANYWHERE' ? 'Next time' : capital(where(within))}, say it in words that fit what the call is about.`,
  SAY: ({ within, example }) =>
    `${within.kind === 'ANYWHERE' ? 'Next time' : capital(where(within))}, say something like ${quotedLast(example)}`,
  MUST_NOT_BE_SAID: ({ moment }) => `${moment ? quotedAt(moment) : 'What was said'} must not be said.`,
  CLOSE_TO_FORBIDDEN: ({ moment }) =>
    `${moment ? quotedAt(moment) : 'What was said'} comes close to what must not be said.`,
  BETTER: ({ example }) => `Better: ${quotedLast(example)}`,
  METRIC_ADVICE: ({ metric }) => metrics[metric].advice,
  LISTEN_TO: ({ moment }) => `Listen to ${quotedAt(moment)}.`,
  COST: ({ points: lost }) => `This cost ${points(lost)} of 100 points.`,

  ALERT_SCORE: (remark) =>
    `Overall score is ${beyond(remark)}${remark.provisional ? '; part of it is unsure, please check' : ''}.`,
  ALERT_VERDICT: ({ name, verdict }) => `${quoted(name)} is ${VERDICTS[verdict]}.`,
  ALERT_CRITERION: (remark) => `${quoted(remark.name)} is ${beyond(remark)}.`,
  ALERT_METRIC: (remark) =>
    `${metrics[remark.metric].label} is ${beyond(remark, metrics[remark.metric].unit)}.`,
  ALERT_SENTIMENT: (remark) =>
    `Sentiment of the ${remark.of === 'AGENT' ? 'agent' : 'customer'} is ${beyond(remark)}.`,
  ALERT_SAID: ({ speaker, quote }) => `${WHO[speaker]} said ${quoted(quote)}.`,
}

function beyond({ value, comparison, bound }: Beyond, unit = ''): string {
  return `${figure(value)}${unit}, ${comparison === 'BELOW' ? 'below' : 'above'} ${figure(bound)}${unit}`
}

const ENDS: Record<Outcome, string> = {
  RESOLVED: 'The matter was settled in the call.',
  FOLLOW_UP: 'Something is still to be done.',
  UNRESOLVED: 'The matter was not settled.',
  TRANSFERRED: 'The customer was put through to somebody else.',
  NO_NEED: 'Nothing was left to be done.',
}

function again(times: number): string {
  if (times === 0) return ''
  return times === 1 ? ', and once more' : `, and ${times} times more`
}

function measure({ metric }: RemarkOf<'MEASURED'>, value: number): string {
  return `${figure(value)}${metrics[metric].unit}`
}

function bounds(remark: RemarkOf<'MEASURED'>): string {
  const { min, max } = remark
  const both = [
    min && `full points from ${measure(remark, min.full)} up, none at ${measure(remark, min.zero)} and below`,
    max && `full points up to ${measure(remark, max.full)}, none from ${measure(remark, max.zero)} on`,
  ]
  return both.filter(Boolean).join('; ')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
