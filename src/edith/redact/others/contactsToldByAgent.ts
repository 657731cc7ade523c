import { cuesIn } from '../dialogue/cuesIn.js'
import { type Run, runsIn } from '../dialogue/runsIn.js'
import { type Stretch, type Turn, wholeOf } from '../dialogue/turn.js'
import { isCorrection } from '../dialogue/wayOfSpeaking.js'
import { FILLERS } from '../fillers.js'
import { emailsIn } from './emailsIn.js'

/**
 * Said by an agent of a customer's: what is on file, read back or asked about. "My number" may be said by a customer who
 * was taken for the agent.
 */
const OF_CUSTOMER = {
  en: /\b(my|your|yours|you've|you (gave|have|had|left|said|told|put|rang|called|were)|(call|ring|reach|contact|get|text|phone|email|send|sent|emailed|texted|message|back|down|him|her|them|it)( it| this| that)?( to)? (you|on|for you|at)|i have|we have|we had|i've|we've|got|file|record|still|same|was that|is that|is it|correct|confirm|so|again|repeat|digits|characters|matches)\b|\b(that|it)('s| is| was)$/,
  fr: /(\b(mon|ma|mes) |votre|vos|chez vous|vous (avez|aviez|êtes|m'avez)|vous (joindre|rappeler|appeler|contacter|envoyer|rappelle|appelle|envoie)|j'ai|on a|nous avons|toujours|c'est bien|bien le|répète|confirme|donc|dossier|fiche|note|noté|chiffres|alors|c'est ça)|(c'est|ça fait)( le)?$/,
}
const LEAST_KNOWN = 4
const NAME_WORD = 3
const LEAST_REFERENCE = 5
const LEAST_CARD = 13
const NAMED_WITHIN_TURNS = 4

/** A telephone number or an e-mail that only an agent ever tells, and not as the customer's, is the company's. */
export function contactsToldByAgent(turns: readonly Turn[]): Stretch[] {
  const others = turns.filter(({ speaker }) => speaker !== 'AGENT')
  const said = others.map((turn) => digitsOf(turn)).join(' ')
  const words = new Set(others.flatMap(({ tokens }) => tokens.map(({ text }) => text)))
  return turns.flatMap((turn) => {
    if (turn.speaker !== 'AGENT' || isCorrection(turn) || turn.text.includes('?')) return []
    const isCustomers = (at: number) => OF_CUSTOMER[turn.tongue].test(wordsBefore(turn, at))
    const numbers = runsIn(wholeOf(turn), false)
      .filter((run) => (isPhone(run) || isUnnamed(turns, turn, run)) && !isSaid(run, said))
      .filter(({ first }) => saysSomething(wordsBefore(turn, first)) && !isCustomers(first))
    const emails = emailsIn(wholeOf(turn)).filter(
      (email) => !isKnown(turn, email, words) && !isCustomers(email.sign),
    )
    return [...numbers, ...emails].map(({ first, last }) => ({ turn, first, last }))
  })
}

function digitsOf(turn: Turn): string {
  return runsIn(wholeOf(turn), false)
    .map(({ digits }) => digits)
    .join('')
}

function isPhone({ digits }: Run): boolean {
  return /^0\d{8,10}$|^[1-9]\d{9}$/.test(digits)
}

/** What begins an agent's line, or has only "okay" before it, repeats the customer. */
function saysSomething(words: string): boolean {
  return words
    .split(' ')
    .some(
      (word) =>
        word !== '' &&
        !FILLERS.has(word) &&
        !/^(lovely|great|perfect|oui|merci|parfait|d'accord|bien|très|voilà)$/.test(word),
    )
}

/** As long as a reference, and neither a card's nor near anything that was named as a person's. */
function isUnnamed(turns: readonly Turn[], turn: Turn, { digits, text }: Run): boolean {
  const isLong = digits.length >= LEAST_REFERENCE && digits.length < LEAST_CARD && text === digits
  const near = turns.slice(Math.max(0, turn.at - NAMED_WITHIN_TURNS), turn.at + 1)
  return isLong && near.every((other) => cuesIn(other).length === 0)
}

/** By its beginning or its end, as the other may have been misheard. */
function isSaid({ digits }: Run, said: string): boolean {
  return said.includes(digits.slice(0, -2)) || said.includes(digits.slice(-LEAST_KNOWN))
}

function isKnown(
  { tokens }: Turn,
  { first, sign }: { first: number; sign: number },
  words: ReadonlySet<string>,
): boolean {
  return tokens
    .slice(first, sign)
    .some(({ text, kind }) => kind === 'word' && text.length >= NAME_WORD && words.has(text))
}

function wordsBefore({ tokens }: Turn, first: number): string {
  return tokens
    .slice(0, first)
    .filter(({ kind }) => kind !== 'mark')
    .map(({ text }) => text.replaceAll('’', "'"))
    .join(' ')
}
