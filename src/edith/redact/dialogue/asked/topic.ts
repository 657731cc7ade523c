import type { Kind, Naming } from '../../kinds/kind.js'
import type { Cue } from '../cuesIn.js'
import type { Turn } from '../turn.js'
import type { Value } from '../values.js'
import { isRequest } from '../wayOfSpeaking.js'

const UNANSWERED_TURNS = 6
const AFTER_ANSWER_TURNS = 5

/** Something that was named in a turn, until what follows is about something else. */
export interface Topic {
  kind: Kind
  cue: string
  at: number
  speaker: Turn['speaker']
  isRequest: boolean
  answeredAt?: number
  answeredBy?: Turn['speaker']
  values: Value[]
}

export function topicOf(cue: Cue, turn: Turn): Topic {
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

export function isOpen({ at, answeredAt }: Topic, turn: Turn): boolean {
  return answeredAt === undefined
    ? turn.at - at <= UNANSWERED_TURNS
    : turn.at - answeredAt <= AFTER_ANSWER_TURNS
}

/** Whether somebody else asks for it and has no answer yet. */
export function asksOf({ isRequest, speaker, answeredAt }: Topic, turn: Turn): boolean {
  return isRequest && answeredAt === undefined && (speaker !== turn.speaker || speaker === 'UNKNOWN')
}

export function naming({ cue, speaker, isRequest }: Topic, isAsked: boolean): Naming {
  return { cue, speaker, isRequest, isAsked }
}
