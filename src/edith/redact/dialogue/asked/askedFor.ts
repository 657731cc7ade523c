import type { Span } from '../../kinds/kind.js'
import { cuesIn, isRefused } from '../cuesIn.js'
import type { Turn } from '../turn.js'
import { valueIn } from '../values.js'
import { asksForOther } from '../wayOfSpeaking.js'
import { inReply } from './inReply.js'
import { beforeIt, inSameBreath } from './inSameBreath.js'
import { asksOf, isOpen, type Topic, topicOf } from './topic.js'

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
