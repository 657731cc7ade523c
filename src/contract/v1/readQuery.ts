import type { z } from 'zod'

export type QueryReading<T> = { kind: 'valid'; query: T } | { kind: 'invalid'; message: string }

/** The message names every wrong parameter and what it takes. */
export function readQuery<T extends z.ZodType>(schema: T, raw: unknown): QueryReading<z.output<T>> {
  const parsed = schema.safeParse(raw)
  if (parsed.success) return { kind: 'valid', query: parsed.data }
  const reasons = new Map<string, string>()
  for (const { path, message } of parsed.error.issues) {
    const name = String(path[0])
    if (!reasons.has(name)) reasons.set(name, `Query parameter "${name}" ${message}.`)
  }
  return { kind: 'invalid', message: [...reasons.values()].join(' ') }
}
