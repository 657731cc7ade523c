import { expect, test } from 'vitest'
import type { z } from 'zod'
import { UploadMetadata } from '../../src/contract/app/audios.js'
import { AUTH_CALLS } from '../../src/contract/app/auth.js'
import { inFrench } from '../../src/contract/inFrench.js'
import { appEndpoints } from './appEndpoints.js'

/** The words of its own that a schema, or anything within it, objects with. */
function ownWords(schema: unknown, seen = new Set<unknown>(), found = new Set<string>()): Set<string> {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return found
  seen.add(schema)
  const { error } = schema as { error?: unknown }
  if (typeof error === 'function') {
    const words: unknown = error({ code: 'custom' })
    if (typeof words === 'string') found.add(words)
  }
  const parts = '_zod' in schema ? [(schema as z.core.$ZodType)._zod.def] : Object.values(schema)
  for (const part of parts) ownWords(part, seen, found)
  return found
}

test('whatever a schema of the app’s API objects with in words of its own is there in French', async () => {
  const words = new Set<string>()
  for (const { body, query } of await appEndpoints())
    for (const schema of [body, query]) ownWords(schema, new Set(), words)
  for (const schema of [...Object.values(AUTH_CALLS), UploadMetadata]) ownWords(schema, new Set(), words)
  expect(words.size).toBeGreaterThan(20)
  expect(words).toContain('takes a path of this server')
  expect([...words].filter((reason) => inFrench(reason) === reason)).toEqual([])
})
