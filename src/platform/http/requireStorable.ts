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

interface Flaw {
  reason: string
  /** From the inside out: put together on the way back, so that what is well costs no path. */
  path: string[]
}

/** Looks at each value once, and no further than at the first flaw. */
function flawIn(value: unknown, depth: number, values: { left: number }): Flaw | undefined {
  if (values.left === 0) return flawed(`is one value too many: ${MAX_VALUES} are taken`)
  values.left -= 1
  if (typeof value === 'string') return flawOfText(value)
  if (typeof value !== 'object' || value === null) return undefined
  if (depth === MAX_DEPTH) return flawed('is nested too deeply')
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const flaw = flawIn(value[index], depth + 1, values)
      if (flaw) return within(String(index), flaw)
    }
    return undefined
  }
  for (const [name, inner] of Object.entries(value)) {
    if (flawOfText(name)) return flawed('holds a name with a character that cannot be kept')
    const flaw = flawIn(inner, depth + 1, values)
    if (flaw) return within(name, flaw)
  }
  return undefined
}

function flawOfText(text: string): Flaw | undefined {
  if (text.includes('\0')) return flawed('holds a NUL character')
  if (!text.isWellFormed()) return flawed('holds a character that is cut in half')
  return undefined
}

function flawed(reason: string): Flaw {
  return { reason, path: [] }
}

function within(name: string, flaw: Flaw): Flaw {
  flaw.path.push(name)
  return flaw
}
