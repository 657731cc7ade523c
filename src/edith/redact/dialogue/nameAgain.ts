import type { Answer } from './asked/askedFor.js'
import { isCapital, type Turn } from './turn.js'

const LEAST_LETTERS = 3
/** A name that was told is said again soon, and in lower case it may also be a word. */
const JUST_TOLD_TURNS = 2
const OFTEN_WORDS =
  /^(will|mark|may|grace|rose|dawn|bill|rob|art|gene|page|long|short|young|price|day|pierre|rose|blanche|aimé|the|and|van|von|des)$/
const LONG_LETTERS = 8
const SPOKEN_TO =
  /^(hi|hello|hey|thanks|you|sorry|bye|goodbye|okay|dear|mr|mrs|miss|ms|bonjour|merci|monsieur|madame|revoir)$/
const OWN_NAME = {
  en: /\b(?:my name(?:'s| is)|this is|i'm|i am|you're (?:through to|speaking (?:to|with)))\s+(\p{L}+)(?: (\p{L}+))?|(\p{L}+) (?:speaking|here)\b/gu,
  fr: /(?:mon nom est|je m'appelle|je suis|ici|c'est) (\p{L}+)(?: (\p{L}+))?|(\p{L}+) à l'appareil/gu,
}

/** A customer's name, each word of it, wherever it has its capital; never the agent's. */
export function nameAgain(turns: readonly Turn[], answers: readonly Answer[]): Answer[] {
  const names = new Set(
    answers
      .filter(({ label }) => label === '[name]')
      .flatMap(({ turn, first, last }) => turn.tokens.slice(first, last + 1).map(({ text }) => text)),
  )
  const isJustTold = ({ at, text, speaker, tokens }: Turn, i: number) =>
    text === text.toLowerCase() &&
    !OFTEN_WORDS.test(tokens[i]?.text ?? '') &&
    answers.some(
      (one) =>
        one.label === '[name]' &&
        one.turn.at < at &&
        at - one.turn.at <= JUST_TOLD_TURNS &&
        one.turn.speaker !== speaker &&
        one.turn.tokens.slice(one.first, one.last + 1).some(({ text }) => text === tokens[i]?.text),
    )
  for (const name of agentNames(turns)) names.delete(name)
  const isName = (text: string) => text.length >= LEAST_LETTERS && names.has(text)
  return turns.flatMap((turn) =>
    turn.tokens.flatMap(({ text }, at) =>
      isName(text) &&
      (isCapital(turn, at) || isSpokenTo(turn, at) || isLongInLower(turn, text) || isJustTold(turn, at))
        ? [{ turn, label: '[name]' as const, first: at, last: at }]
        : [],
    ),
  )
}

/** "hi tamika": as a recogniser without capitals writes it; alone it may be a word. */
function isSpokenTo({ tokens }: Turn, at: number): boolean {
  return SPOKEN_TO.test(tokens[at - 1]?.text ?? '')
}

/** Every word of what an agent may have said to be called. */
function agentNames(turns: readonly Turn[]): string[] {
  return turns
    .filter(({ speaker }) => speaker === 'AGENT')
    .flatMap((turn) => [...turn.words.matchAll(OWN_NAME[turn.tongue])].flatMap((match) => match.slice(1)))
    .filter((name) => name !== undefined)
}

/** Where no capitals are written a long name is hardly ever a word. */
function isLongInLower({ text: line }: Turn, text: string): boolean {
  return text.length >= LONG_LETTERS && line === line.toLowerCase()
}
