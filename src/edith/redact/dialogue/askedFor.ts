import type { Kind, Naming, Span } from '../kinds/kind.js'
import { type Cue, cuesIn, isRefused } from './cuesIn.js'
import { type Turn, wholeOf } from './turn.js'
import { digitRunsUntil, digitsOf, isKnownValue, type Value, valueIn } from './values.js'
import { asksForOther, isCorrection, isReadBack, isReadingOut, isRequest } from './wayOfSpeaking.js'

const UNANSWERED_TURNS = 6
const AFTER_ANSWER_TURNS = 5
/** Words between what names a value and the value itself: "my date of birth, let me think, that's …". */
const NEAR_TOKENS = 12
/** Who goes on telling, or repeats, begins with it. */
const AT_ONCE_TOKENS = 2

/** Something that was named in a turn, until what follows is about something else. */
interface Topic {
  kind: Kind
  cue: string
  at: number
  speaker: Turn['speaker']
  isRequest: boolean
  answeredAt?: number
  answeredBy?: Turn['speaker']
  values: Value[]
}

export interface Answer extends Span {
  turn: Turn
}

/** What was said about each kind, in the breath that named it and in the turns after it, corrections and read-backs too. */
export function askedFor(turns: readonly Turn[]): Answer[] {
  const answers: Answer[] = []
  let open: Topic[] = []
  for (const turn of turns) {
    const cues = cuesIn(turn)
    open = open.filter((topic) => isOpen(topic, turn))
    const firstCue = cues[0]?.first ?? turn.tokens.length
    for (const topic of open) keep(topic, turn, inReply(topic, turn, firstCue, cues.length > 0))
    const named = cues.map((cue) => topicOf(cue, turn))
    // "card number and expiry: …": what was named before and not told yet; one of each kind.
    let pending: Topic[] = []
    for (const [i, cue] of cues.entries()) {
      const until = (cues[i + 1]?.first ?? turn.tokens.length) - 1
      const own = named[i]
      if (own)
        pending = [
          ...pending.filter(({ kind, answeredAt }) => kind !== own.kind && answeredAt === undefined),
          own,
        ]
      for (const topic of pending) keep(topic, turn, inSameBreath(topic, cue, turn, until))
      // "My first pet was called Rufus": the question in the answer.
      const asked = own && open.find((topic) => topic.kind === own.kind && asksOf(topic, turn))
      if (asked) keep(asked, turn, inSameBreath(asked, cue, turn, until, true))
    }
    for (const [i, cue] of cues.entries()) {
      const topic = named[i]
      if (topic && topic.answeredAt === undefined)
        keep(topic, turn, beforeIt(topic, cue, turn, cues[i - 1]?.last ?? -1))
    }
    const asked = named.filter((_, i) => cues[i] && !isRefused(turn, cues[i]))
    const isElsewhere = asked.length > 0 || asksForOther(turn)
    open = open.filter(({ answeredAt }) => !isElsewhere || (answeredAt === undefined && !asksForOther(turn)))
    open = latestOfEach([...open, ...asked])
  }
  return answers

  function keep(topic: Topic, turn: Turn, spans: Span[]): void {
    for (const span of spans) {
      answers.push({ ...span, turn })
      topic.values.push(valueIn(turn, span))
    }
    if (spans.length === 0) return
    topic.answeredBy ??= turn.speaker
    topic.answeredAt = turn.at
  }
}

function latestOfEach(topics: readonly Topic[]): Topic[] {
  return [...new Map(topics.map((topic) => [topic.kind, topic])).values()]
}

function topicOf(cue: Cue, turn: Turn): Topic {
  const { kind, words } = cue
  const isAsked = isRequest(turn) || isBareRequest(cue, turn)
  return { kind, cue: words, at: turn.at, speaker: turn.speaker, isRequest: isAsked, values: [] }
}

const AS_IT_IS =
  /^(letters?|numbers?|digits?|only|first|then|now|next|too|again|sir|madam|seulement|uniquement|d'abord|maintenant|madame|monsieur)$/

/** An agent's "mother's maiden name", and nothing after it but "letters only". */
function isBareRequest({ last }: Cue, { speaker, tokens }: Turn): boolean {
  return (
    speaker !== 'CUSTOMER' &&
    tokens.slice(last + 1).every(({ kind, text }) => kind === 'mark' || AS_IT_IS.test(text))
  )
}

function isOpen({ at, answeredAt }: Topic, turn: Turn): boolean {
  return answeredAt === undefined
    ? turn.at - at <= UNANSWERED_TURNS
    : turn.at - answeredAt <= AFTER_ANSWER_TURNS
}

function naming({ cue, speaker, isRequest }: Topic, isAsked: boolean): Naming {
  return { cue, speaker, isRequest, isAsked }
}

/** What a later turn says about it, up to where that names something itself. */
function inReply(topic: Topic, turn: Turn, before: number, hasCues: boolean): Span[] {
  const stretch = { ...wholeOf(turn), last: before - 1 }
  const isOther = turn.speaker === 'UNKNOWN' || turn.speaker !== topic.speaker
  if (topic.answeredAt === undefined) {
    // Whoever asked goes on asking; whoever tells goes on telling.
    if (!isOther && topic.speaker === 'AGENT' && topic.isRequest) return []
    return topic.kind.answers(stretch, naming(topic, isOther || !topic.isRequest))
  }
  const spans = topic.kind.answers(stretch, naming(topic, true))
  const isAgain = topic.values.length > 0 && isReadBack(turn)
  if (isCorrection(turn) || (isReadingOut(turn) && !hasCues)) return correctedIn(topic, turn, before, spans)
  return spans.filter(
    (span) =>
      span.first <= AT_ONCE_TOKENS ||
      isKnownValue(topic.values, valueIn(turn, span)) ||
      (isAgain && digitsOf(turn, span).length >= 2),
  )
}

/** "No, sorry, four not five": single digits as well, once there is something to correct. */
function correctedIn(topic: Topic, turn: Turn, before: number, spans: Span[]): Span[] {
  const label = spans[0]?.label ?? topic.kind.answers(wholeOf(turn), naming(topic, true))[0]?.label
  const isOfDigits = topic.values.some(({ digits }) => digits !== '')
  if (!isOfDigits) return spans
  const found = label ?? topic.values[0]?.label
  if (!found) return spans
  const singles = digitRunsUntil(turn, before - 1).map(({ first, last }) => ({ label: found, first, last }))
  return [...spans, ...singles]
}

/** Whether somebody else asks for it and has no answer yet. */
function asksOf({ isRequest, speaker, answeredAt }: Topic, turn: Turn): boolean {
  return isRequest && answeredAt === undefined && (speaker !== turn.speaker || speaker === 'UNKNOWN')
}

/** Right after what names it, before anything else is named. */
function inSameBreath(topic: Topic, cue: Cue, turn: Turn, until: number, isAsked = false): Span[] {
  const spans = topic.kind.answers({ turn, first: cue.last + 1, last: until }, naming(topic, isAsked))
  let near = cue.last + NEAR_TOKENS
  return spans
    .sort((a, b) => a.first - b.first)
    .filter(({ first, last }) => {
      const isNear = first <= near
      if (isNear) near = Math.max(near, last + NEAR_TOKENS)
      return isNear
    })
}

const IS_MINE = { en: /^(is|are|was|that's|is that)$/, fr: /^(c'est|est|sont|voilà)$/ }

/** "B S one four T R is my postcode". */
function beforeIt(topic: Topic, cue: Cue, turn: Turn, after: number): Span[] {
  const link = [1, 2, 3].find((back) => IS_MINE[turn.tongue].test(turn.tokens[cue.first - back]?.text ?? ''))
  if (link === undefined) return []
  const last = cue.first - link - 1
  const spans = topic.kind.answers({ turn, first: after + 1, last }, naming(topic, false))
  return spans.filter((span) => span.last >= last - 1)
}
