import type { z } from 'zod'

/** One call of the app's own API: the server answers it, the web app makes it, both read it from here. */
export interface Endpoint {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Fastify's spelling: `/app/api/projects/:id`. */
  path: string
  query?: z.ZodType
  body?: z.ZodType
  /** Absent: 64 KiB. */
  maxBodyBytes?: number
  /** Absent: 204 and no body. */
  answer?: z.ZodType
  /** Answers without a session too. */
  isPublic?: true
}

/** Keeps the literal path and the exact schemas, so that callers infer parameters, body and answer. */
export function endpoint<const E extends Endpoint>(definition: E): E {
  return definition
}
