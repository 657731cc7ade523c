import type { Words } from '../../contract/words.js'
import type { App } from './createApp.js'
import { invalid } from './invalid.js'

const MAX_DEPTH = 32
/** Far more than a scorecard has. A schema takes a hundred times as long over a wrong value as reading it took. */
const MAX_VALUES = 20_000

/** What comes to a path below `prefix` is storable wherever a handler puts it. */
export function requireStorableInput(app: App, prefix: string): void {
  app.addHook('preValidation', async ({ routeOptions, params, query, body }) => {
    if (!routeOptions.url?.startsWith(prefix)) return
    for (const input of [params, query, body]) requireStorable(input)
  })
}

/** PostgreSQL keeps no NUL in a text, and no half of a surrogate pair in JSON. */
export function requireStorable(value: unknown): void {
  const flaw = flawIn(value, 0, { left: MAX_VALUES })
  if (flaw) throw invalid({ [flaw.path.reverse().join('.') || 'body']: flaw.reason })
}

const TOO_MANY: Words = {
  en: `is one value too many: ${MAX_VALUES} are taken`,
  fr: `est une valeur de trop : ${MAX_VALUES.toLocaleString('fr')} sont acceptées`,
}
const ODD_NAME: Words = {
  en: 'holds a name with a character that cannot be kept',
  fr: 'contient un nom avec un caractère qui ne peut pas être conservé',
}
const HALF: Words = {
  en: 'holds a character that is cut in half',
  fr: 'contient un caractère coupé en deux',
}

interface Flaw {
  reason: Words
  /** From the inside out: put together on the way back, so that what is well costs no path. */
  path: string[]
}

/** Looks at each value once, and no further than at the first flaw. */
function flawIn(value: unknown, depth: number, values: { left: number }): Flaw | undefined {
  if (values.left === 0) return flawed(TOO_MANY)
  values.left -= 1
  if (typeof value === 'string') return flawOfText(value)
  if (typeof value !== 'object' || value === null) return undefined
  if (depth === MAX_DEPTH) return flawed({ en: 'is nested too deeply', fr: 'est imbriqué trop profondément' })
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const flaw = flawIn(value[index], depth + 1, values)
      if (flaw) return within(String(index), flaw)
    }
    return undefined
  }
  for (const [name, inner] of Object.entries(value)) {
    if (flawOfText(name)) return flawed(ODD_NAME)
    const flaw = flawIn(inner, depth + 1, values)
    if (flaw) return within(name, flaw)
  }
  return undefined
}

function flawOfText(text: string): Flaw | undefined {
  if (text.includes('\0')) return flawed({ en: 'holds a NUL character', fr: 'contient un caractère NUL' })
  if (!text.isWellFormed()) return flawed(HALF)
  return undefined
}

function flawed(reason: Words): Flaw {
  return { reason, path: [] }
}

function within(name: string, flaw: Flaw): Flaw {
  flaw.path.push(name)
  return flaw
}
