import { numberAt } from '../dialogue/numberAt.js'
import { type Stretch, type Turn, tokensIn } from '../dialogue/turn.js'

const MARK = '[£$€¥₹]'
const FIGURE = '\\d{1,3}(?:[ ,.\\u00a0\\u202f]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?'
const WRITTEN_UNIT =
  '€|£|\\$|%|km|kwh|kg|euros?|dollars?|pounds?|quid|bucks|rupees|francs?|chf|eur|usd|gbp|balles|piast?[rs]s?es|percent|pour cent|miles|kilom[eè]tres'
const WRITTEN = [
  new RegExp(`(?:${MARK}|(?<!\\p{L})(?:rs\\.?|eur|chf|usd|gbp|rupees) )\\s?(?:${FIGURE})(?!\\d)`, 'giu'),
  new RegExp(`(?<![\\d.,])(?:${FIGURE})\\s?(?:${WRITTEN_UNIT})(?![\\p{L}\\d])`, 'giu'),
  // "120 000", "90,000": round thousands
  /(?<![\d.,-] ?)(?:\d{3}[ \u00a0\u202f]|\d{1,3},)000(?![\d.,]\d| ?\d|-)/gu,
  // "14 h 20", "10:15"
  /(?<![\d.,/-])\d{1,2}(?:[:h]| h )[0-5]\d(?![\d:])/giu,
  // Open at any time.
  /(?<![\d/])(?:24\/7|24\s?h?\s?\/\s?24|7\s?j?\s?\/\s?7)(?![\d/])/giu,
  // "With you since 1998"
  /(?<=(?<!\p{L})(?:since|depuis) )(?:19|20)\d\d(?!\d)/giu,
]
const UNITS = {
  en: /^(pounds?|dollars?|bucks|euros?|quid|cents?|pence|percent|rupees|rand|grand)$/,
  fr: /^(euros?|francs?|dollars?|balles|centimes?|piast?[rs]s?es|piasses|livres|heures?)$/,
}
const TOLD = {
  en: /^(total|total's|totals|price|balance|deposit|excess|bill|fee)$/,
  fr: /^(total|prix|solde|acompte|montant|franchise|repas)$/,
}
const LINKS = /^(is|was|of|comes|to|that's|'s|est|de|c'est|à|fait|:|,)$/
/** "neuf cent quatre-vingt-dix-neuf mille …", each hyphen being one. */
const LOOK_BACK_TOKENS = 28

/** Money, clock times and since when, spoken or written: told, not read out, so that no value begins or goes on with one. */
export function amountsIn(turn: Turn): Stretch[] {
  const written = WRITTEN.flatMap((form) =>
    [...turn.text.matchAll(form)].map(({ index, 0: found }) => tokensIn(turn, index, index + found.length)),
  )
  return [...written, ...spokenIn(turn)].map((span) => ({ turn, ...span }))
}

interface Span {
  first: number
  last: number
}

function spokenIn(turn: Turn): Span[] {
  const { tokens, tongue } = turn
  return tokens.flatMap(({ text }, at) => {
    if (UNITS[tongue].test(text)) {
      const first = numberEndingBefore(turn, at)
      return first === undefined ? [] : [{ first, last: withChange(turn, at) }]
    }
    if (TOLD[tongue].test(text)) return afterTotal(turn, at)
    if (/^(since|depuis)$/.test(text)) return yearAt(turn, at + 1)
    if (tongue === 'en' && text === 'past') return hourPast(turn, at)
    if (isRate(turn, at)) return before(turn, at)
    return []
  })
}

function yearAt({ tokens, tongue }: Turn, first: number): Span[] {
  const year = numberAt(tokens, first, tongue)
  const rest = year && year.digits.length === 2 ? numberAt(tokens, year.last + 1, tongue) : undefined
  const isYear = /^(19|20)\d\d$/.test((year?.digits ?? '') + (rest?.digits ?? ''))
  return year && isYear ? [{ first, last: (rest ?? year).last }] : []
}

/** "Nine ninety nine a month", "douze quatre-vingt-dix par mois" */
function isRate({ tokens, tongue }: Turn, at: number): boolean {
  const period = tokens[at + 1]?.text ?? ''
  return tongue === 'en'
    ? /^(a|per)$/.test(tokens[at]?.text ?? '') &&
        /^(month|week|year|fortnight|night|day|head|person)$/.test(period)
    : tokens[at]?.text === 'par' && /^(mois|semaine|an|jour|nuit|personne)$/.test(period)
}

const MOST_RATE_TOKENS = 6

function before(turn: Turn, at: number): Span[] {
  // Written with its cents it is known by them.
  const first = turn.tokens[at - 1]?.kind === 'word' ? numberEndingBefore(turn, at) : undefined
  return first === undefined || at - first > MOST_RATE_TOKENS ? [] : [{ first, last: at - 1 }]
}

/** The longest that ends there; also "four one five oh rupees", digit by digit. */
function numberEndingBefore({ tokens, tongue }: Turn, at: number): number | undefined {
  let found: number | undefined
  for (let first = at - 1; first >= Math.max(0, at - LOOK_BACK_TOKENS); first--)
    if (
      numberAt(tokens, first, tongue)?.last === (found ?? at) - 1 ||
      numberAt(tokens, first, tongue)?.last === at - 1
    )
      found = first
  return found
}

/** "thirty four pounds ninety nine", "vingt euros et cinquante", and no more of a number than that. */
function withChange({ tokens, tongue }: Turn, unit: number): number {
  const next = /^(and|et)$/.test(tokens[unit + 1]?.text ?? '') ? unit + 2 : unit + 1
  const change = numberAt(tokens, next, tongue)
  const isAlone = change && change.digits.length <= 2 && !numberAt(tokens, change.last + 1, tongue)
  return change && isAlone ? change.last : unit
}

/** "The total's nineteen ninety nine". */
function afterTotal({ tokens, tongue }: Turn, at: number): Span[] {
  let first = at + 1
  while (first < at + 5 && LINKS.test(tokens[first]?.text ?? '')) first++
  const whole = numberAt(tokens, first, tongue)
  if (!whole || whole.digits.length > 4) return []
  const change = numberAt(tokens, whole.last + 1, tongue)
  if (change && (change.digits.length !== 2 || numberAt(tokens, change.last + 1, tongue))) return []
  return [{ first, last: change?.last ?? whole.last }]
}

/** "Twenty past ten". */
function hourPast(turn: Turn, at: number): Span[] {
  const hour = numberAt(turn.tokens, at + 1, 'en')
  const first = numberEndingBefore(turn, at) ?? at
  return hour && Number(hour.digits) <= 12 ? [{ first, last: hour.last }] : []
}
