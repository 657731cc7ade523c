import type { Run } from './runsIn.js'
import type { Turn } from './turn.js'

const BEFORE = new Set('£ $ € ¥ eur gbp usd chf'.split(' '))
const TOTAL = /^(total|price|balance|deposit|montant|solde|prix|acompte)$/
const PLACED =
  /^(seats?|row|size|table|gate|platform|page|bay|aisle|paragraph|chapter|floor|stand|coach|carriage|deck|pont|voiture|étage|paragraphe|rated|rating|elo|score|sièges?|places?|rang|rangée|taille|quai|classé|classée)$/
const AFTER = {
  en: new Set(
    `pounds pound dollars dollar bucks euros euro cents pence quid percent % people customers users calls items units points
    minutes minute seconds hours hour days day weeks week months month years year miles mile kilometres kilometers
    metres meters litres gallons kilowatt kilowatts kwh megabits megabytes gigabytes gb mb am pm a.m p.m o'clock times
    digit digits business working nights tickets boxes pieces grand thousand million inch inches feet kilos kilo grams
    degrees amps volts watts letters characters numbers bedrooms children kids more of`.split(/\s+/),
  ),
  fr: new Set(
    `€ % euros euro centimes centime dollars pour personnes personne clients appels articles unités points minutes minute
    secondes heures heure h jours jour semaines semaine mois ans année années kilomètres km mètres litres kilos
    grammes degrés watts volts gigas mégas fois chiffres chiffre lettres caractères pièces boîtes billets nuits
    ouvrés centimètres enfants chambres de d'entre millions`.split(/\s+/),
  ),
}
const TOLD_APART = {
  en: /^(between|around|about|from|until|till|by|under|over|above|below|nearly|almost)$/,
  fr: /^(entre|vers|environ|jusqu'à)$/,
}

/** Money, a duration, a count, a time of day: numbers that are told, not read out. */
export function isQuantity({ tokens, tongue, text }: Turn, run: Run): boolean {
  const before = tokens[run.first - 1]
  const after = tokens[run.last + 1]
  if (TOTAL.test(tokens[run.first - 2]?.text ?? '') && /^(is|was|est|of|de|:)$/.test(before?.text ?? ''))
    return true
  if (PLACED.test(before?.text ?? '') || isRoundCount(tokens, run)) return true
  if (BEFORE.has(before?.text ?? '')) return true
  if (TOLD_APART[tongue].test(before?.text ?? '') && !isDigitByDigit(run)) return true
  const isJoined = after?.kind === 'mark' && !after.isGlued
  const unit = isJoined ? tokens[run.last + 2] : after
  if (AFTER[tongue].has(unit?.text ?? '') && !isReadOut(run)) return true
  if (isWithHalf(tokens, run.last + 1)) return true
  const own = text.slice(tokens[run.first]?.from, tokens[run.last]?.to)
  return /^\d{1,2}[:h]\d\d$|^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$|^[1-9]\d{0,2}[\u202f ]\d{3}([.,]\d+)?$|^\d+[.,]\d{1,2}$/.test(
    own,
  )
}

/** "two hundred tulips" */
function isRoundCount(tokens: Turn['tokens'], { pieces, text, last }: Run): boolean {
  return (
    pieces.length === 1 && /^[1-9]\d?00$/.test(text) && /^\p{L}{4,}s$/u.test(tokens[last + 1]?.text ?? '')
  )
}

/** "three and a half acres", "deux hectares et demi" */
function isWithHalf(tokens: Turn['tokens'], at: number): boolean {
  const after = tokens
    .slice(at, at + 4)
    .map(({ text }) => text)
    .join(' ')
  return /^and a (half|quarter)|^et (demie?|quart)/.test(after)
}

/** "let me turn it over nine four one" */
function isDigitByDigit({ pieces }: Run): boolean {
  return pieces.length >= 3 && pieces.every(({ text }) => text.length === 1)
}

/** Digit by digit: "one one two oh" is no number that is told. */
function isReadOut({ pieces, text }: Run): boolean {
  return text.startsWith('0') || (pieces.length > 3 && pieces.every(({ text }) => text.length === 1))
}
