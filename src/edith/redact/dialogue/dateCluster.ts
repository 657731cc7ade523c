import { isQuantity } from './isQuantity.js'
import { numberAt } from './numberAt.js'
import { runsIn } from './runsIn.js'
import type { Stretch, Turn } from './turn.js'

export const MONTHS = {
  en: /^(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/,
  fr: /^(janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre|janv|f[ée]vr|juil|sept|oct|nov|d[ée]c)$/,
}
export const ORDINALS =
  /^(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|premier|1er)$/
/** "Christmas Eve, nineteen thirty-eight" */
const FEASTS =
  /^(christmas|boxing|halloween|hallowe'en|valentine's|valentines|noël|saint-sylvestre|saint-valentin)$/
const FEAST_ENDS = /^(eve|day)$/
const LINKS = {
  en: new Set(
    "of the in and slash dash dot stroke hundred um uh er no sorry not i mean wait year 's st nd rd th oh".split(
      ' ',
    ),
  ),
  fr: new Set(
    "de du le en et slash tiret barre oblique euh heu non pardon pas plutôt je veux dire er l'année année mille".split(
      ' ',
    ),
  ),
}
const MARKS = new Set("/ . - , – — … ' ’".split(' '))

const WHOLE_PARTS = 3

interface Cluster {
  first: number
  last: number
  parts: number
}

/**
 * A date in any order and by any words, where one is expected: months, ordinals and numbers one after another.
 * `least`: how many of these there have to be, where none of them is a month, and two digits are two.
 */
export function dateCluster(stretch: Stretch, least: number): Cluster[] {
  const { turn } = stretch
  const found: Cluster[] = []
  let parts: { first: number; last: number; weight: number }[] = []
  const close = () => {
    const [head, tail] = [parts[0], parts.at(-1)]
    const weight = parts.reduce((sum, part) => sum + part.weight, 0)
    const isOfParts = head && tail && areOrdinalsOnly(turn, head.first, tail.last)
    if (head && tail && weight >= least && !isOfParts && !isTold(turn, head.first, tail.last))
      found.push({ first: head.first, last: tail.last, parts: parts.length })
    parts = []
  }
  for (let at = stretch.first; at <= stretch.last; ) {
    const part = partAt(turn, at, parts.length > 0)
    if (part && part.last <= stretch.last) {
      parts.push(part)
      at = part.last + 1
    } else {
      const { kind, text = '' } = turn.tokens[at] ?? {}
      const isLink = kind === 'mark' ? MARKS.has(text) : LINKS[turn.tongue].has(text)
      // A whole date, "and the fourteenth": another.
      const isNext = /^(and|et)$/.test(text) && parts.length >= WHOLE_PARTS
      if (!isLink || isNext) close()
      at++
    }
  }
  close()
  return found
}

function partAt({ tokens, tongue }: Turn, at: number, isInside: boolean) {
  const text = tokens[at]?.text ?? ''
  if (MONTHS[tongue].test(text)) {
    // "may" is a verb more often than a month.
    const isVerb = text === 'may' || text === 'march' || text === 'mar'
    return { first: at, last: at, weight: isVerb && !isInside && !isFollowed(tokens, at, tongue) ? 0 : 2 }
  }
  if (FEASTS.test(text)) return { first: at, last: at, weight: 2 }
  if (isInside && FEAST_ENDS.test(text)) return { first: at, last: at, weight: 0 }
  if (ORDINALS.test(text)) return { first: at, last: at, weight: 1 }
  const number = isClock(tokens, at) ? undefined : numberAt(tokens, at, tongue)
  // "one" and "un" are articles as often as numbers.
  const isArticle = /^(one|un|oh|o)$/.test(text) && !isInside && !isFollowed(tokens, at, tongue)
  if (!number || isArticle) return undefined
  const weight = number.digits.length >= 3 || /^0/.test(number.digits) ? 2 : 1
  const ending = tokens[number.last + 1]
  const last = ending?.isGlued && /^(st|nd|rd|th|er)$/.test(ending.text) ? number.last + 1 : number.last
  return { first: at, last, weight }
}

function isFollowed(tokens: Turn['tokens'], at: number, tongue: Turn['tongue']): boolean {
  const next = tokens[at + 1]?.text === 'the' || tokens[at + 1]?.kind === 'mark' ? at + 2 : at + 1
  const text = tokens[next]?.text ?? ''
  return numberAt(tokens, next, tongue) !== undefined || ORDINALS.test(text) || MONTHS[tongue].test(text)
}

/** "14:20" */
function isClock(tokens: Turn['tokens'], at: number): boolean {
  const isJoint = (i: number) => tokens[i]?.text === ':' && tokens[i + 1]?.isGlued === true
  return (
    (isJoint(at + 1) && tokens[at + 1]?.isGlued === true) || (isJoint(at - 1) && tokens[at]?.isGlued === true)
  )
}

/** "the first and fourth letters" */
function areOrdinalsOnly({ tokens }: Turn, first: number, last: number): boolean {
  const own = tokens.slice(first, last + 1).map(({ text }) => text)
  return own.length > 1 && own.includes('and') && own.every((text) => text === 'and' || ORDINALS.test(text))
}

/** "eighteen years", "5 to 7 days". */
function isTold(turn: Turn, first: number, last: number): boolean {
  const run = runsIn({ turn, first, last }, false).at(-1)
  // "good till six thirty": no time of day where a date is expected.
  const isExpected = run?.first === first && /^(till|until|from)$/.test(turn.tokens[first - 1]?.text ?? '')
  if (isExpected && /^(valid|good)$/.test(turn.tokens[first - 2]?.text ?? '')) return false
  // "née le premier août deux mille seize pour …"
  const isYear = /(19|20)\d\d$/.test(run?.digits ?? '') && run?.first !== first
  return run !== undefined && run.last === last && !isYear && isQuantity(turn, run)
}
