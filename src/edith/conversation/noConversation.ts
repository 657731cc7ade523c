import { baseLanguage } from '../../contract/baseLanguage.js'
import type { NoConversation } from '../../contract/recordings/noConversationWords.js'
import type { Span } from '../measure/spans.js'
import { patternsOf } from './patterns.js'

export interface ConversationLine extends Span {
  channel: number
  text: string
  automated?: boolean | undefined
}

/** Beside a machine, fewer words than this are what somebody says to it. */
const SAID_TO_MACHINE = 12
const FEW_WORDS = 6
/** Of those who only ask whether anybody is there. */
const FEW_OTHER_WORDS = 4
const GREETING_IN_LINES = 6
const BEFORE_GREETING_WORDS = 3
const AFTER_GREETING_WORDS = 4
/** What a recogniser makes no words of may be somebody. */
const SILENT_SIDE_SECONDS = 1.5

/**
 * Why this is no conversation; undefined: it is one, or may be one. `channels`: of the tracks that carry a sound of their
 * own; on one alone it is not known how many people speak. `speech`: where any is found, words or not.
 */
export function noConversation(
  said: readonly ConversationLine[],
  speech: readonly (Span & { channel: number })[],
  { channels, language }: { channels: readonly number[]; language: string },
): NoConversation | undefined {
  const lines = said.map((line) => ({ ...line, text: line.text.replaceAll('’', "'") }))
  const patterns = patternsOf(baseLanguage(language))
  const isMachine = ({ automated, text }: ConversationLine) =>
    automated === true || patterns?.voicemail.test(text) === true || patterns?.machine.test(text) === true
  const people = lines.filter((line) => !isMachine(line))
  const isReply = ({ text }: ConversationLine) => patterns?.reply.test(text) === true
  const saysBack = channels.length > 1 ? bothSpeak(people, channels) : people.slice(1).some(isReply)

  const greeting = lines.findIndex(({ text }) => patterns?.voicemail.test(text) === true)
  if (greeting >= 0 && isVoicemail(lines, greeting, channels, isReply)) return 'VOICEMAIL'
  if (people.length < lines.length && countWords(people) < SAID_TO_MACHINE && !saysBack) return 'MENU'
  if (isOneSided(lines, speech, channels)) return 'ONE_SIDE'
  if (countWords(people) < FEW_WORDS) return 'FEW_WORDS'
  const others = people.map((line) => ({ ...line, text: line.text.replace(patterns?.hello ?? /$^/, ' ') }))
  return countWords(others) < FEW_OTHER_WORDS ? 'FEW_WORDS' : undefined
}

/** A greeting, and at most somebody who leaves a message: nobody says anything back. */
function isVoicemail(
  lines: readonly ConversationLine[],
  at: number,
  channels: readonly number[],
  isReply: (line: ConversationLine) => boolean,
): boolean {
  const greeting = lines[at]
  if (!greeting || at >= GREETING_IN_LINES) return false
  const after = lines.slice(at + 1).filter(({ automated }) => !automated)
  if (channels.length < 2) return !after.some(isReply)
  const isGreeter = ({ channel }: ConversationLine) => channel === greeting.channel
  const before = lines.slice(0, at).filter((line) => !isGreeter(line))
  return (
    countWords(after.filter(isGreeter)) < AFTER_GREETING_WORDS && countWords(before) < BEFORE_GREETING_WORDS
  )
}

function bothSpeak(people: readonly ConversationLine[], channels: readonly number[]): boolean {
  return channels.every((channel) => people.some((line) => line.channel === channel))
}

function isOneSided(
  lines: readonly ConversationLine[],
  speech: readonly (Span & { channel: number })[],
  channels: readonly number[],
): boolean {
  if (channels.length < 2) return false
  return channels.some(
    (channel) =>
      !lines.some((line) => line.channel === channel) &&
      speech
        .filter((span) => span.channel === channel)
        .reduce((sum, { start, end }) => sum + end - start, 0) < SILENT_SIDE_SECONDS,
  )
}

function countWords(lines: readonly ConversationLine[]): number {
  return lines.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]['’\p{L}\p{N}]*/gu)?.length ?? 0), 0)
}
