import type { Run } from './digitRuns.js'
import type { Token } from './tokens.js'

const BEFORE = new Set(
  'between at from around about before after by until till since entre vers depuis jusqu'.split(' '),
)
const SPOKEN_OF =
  /^(morning|afternoon|evening|tonight|slots?|appointments?|open|opens|closed?|closes|opening|hours|o'clock|am|pm|times?|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|weekdays|matin|midi|soir|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|ouverts?|fermés?|horaires?|créneaux?|rendez)$/
const NEAR_TOKENS = 8

/** "between nine thirty and ten forty five", "nineteen eighty and nineteen eighty four": each has its own two groups. */
export function areTimesOrYears(run: Run, tokens: Token[]): boolean {
  const { first, last, groups, digits } = run
  const values: string[] = []
  let at = 0
  for (const length of groups) {
    values.push(digits.slice(at, at + length))
    at += length
  }
  if (values.length > 8) return false
  const near = tokens.slice(Math.max(0, first - NEAR_TOKENS), last + NEAR_TOKENS)
  const isTold = BEFORE.has(tokens[first - 1]?.text ?? '') || near.some(({ text }) => SPOKEN_OF.test(text))
  if (areYears(values)) return true
  return isTold && areTimes(values)
}

function areYears(values: string[]): boolean {
  const pairs = values.length / 2
  if (!Number.isInteger(pairs) || pairs < 1 || pairs > 3) return false
  return values.every((value, i) => (i % 2 === 0 ? /^(19|20)$/.test(value) : value.length === 2))
}

/** An hour, with or without minutes after it, and the next. */
function areTimes(values: string[]): boolean {
  let i = 0
  while (i < values.length) {
    if (!/^([1-9]|1\d|2[0-4])$/.test(values[i] ?? '')) return false
    i++
    if (/^[0-5]\d$/.test(values[i] ?? '') && Number(values[i]) >= 5 && Number(values[i]) % 5 === 0) i++
    else if (values[i] === '0' && /^[0-9]$/.test(values[i + 1] ?? '')) i += 2
  }
  return true
}
