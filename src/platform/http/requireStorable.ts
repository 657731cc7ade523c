import type { App } from './createApp.js'
import { invalid } from './invalid.js'

const MAX_DEPTH = 32

/** What comes to a path below `prefix` is storable wherever a handler puts it. */
export function requireStorableInput(app: App, prefix: string): void {
  app.addHook('preValidation', async ({ routeOptions, params, query, body }) => {
    if (!routeOptions.url?.startsWith(prefix)) return
    for (const input of [params, query, body]) requireStorable(input)
  })
}

/** PostgreSQL keeps no NUL in a text, and no half of a surrogate pair in JSON. */
export function requireStorable(value: unknown, path: readonly string[] = []): void {
  const refusal = (reason: string) => invalid({ [path.join('.') || 'body']: reason })
  if (typeof value === 'string' && value.includes('\0')) throw refusal('holds a NUL character')
  if (typeof value === 'string' && /\p{Surrogate}/u.test(value))
    throw refusal('holds a character that is cut in half')
  if (typeof value !== 'object' || value === null) return
  if (path.length === MAX_DEPTH) throw refusal('is nested too deeply')
  for (const [name, inner] of Object.entries(value)) requireStorable(inner, [...path, name])
}
