import type { Words } from '../../contract/words.js'

export type ProblemCode =
  | 'unauthorized'
  | 'forbidden'
  | 'plan_required'
  | 'quota_exceeded'
  | 'rate_limit_exceeded'
  | 'not_found'
  | 'method_not_allowed'
  | 'conflict'
  | 'validation_error'
  | 'payload_too_large'
  | 'unsupported_media_type'
  | 'internal_error'
  | 'unavailable'
  | 'storage_full'

export const STATUS_OF: Record<ProblemCode, number> = {
  unauthorized: 401,
  forbidden: 403,
  plan_required: 403,
  quota_exceeded: 403,
  rate_limit_exceeded: 429,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  validation_error: 400,
  payload_too_large: 413,
  unsupported_media_type: 415,
  internal_error: 500,
  unavailable: 503,
  storage_full: 507,
}

/** An answer that is not a result. `words` are public; whatever went wrong inside goes into `cause`, and only into the log. */
export class Problem extends Error {
  readonly code: ProblemCode
  /** `message` is the English of them. */
  readonly words: Words
  readonly headers: Record<string, string>
  /** Messages by field path, for forms. The public API does not send them. */
  readonly fields: Record<string, Words> | undefined

  constructor(
    code: ProblemCode,
    words: Words,
    options: { cause?: unknown; headers?: Record<string, string>; fields?: Record<string, Words> } = {},
  ) {
    super(words.en, { cause: options.cause })
    this.name = 'Problem'
    this.code = code
    this.words = words
    this.headers = options.headers ?? {}
    this.fields = options.fields
  }
}

const RETRY_AFTER_SECONDS = 5

/** What we build upon is away or over its time: the same request may well succeed in a moment. */
export function unavailable(cause: unknown): Problem {
  return new Problem(
    'unavailable',
    {
      en: `The service is not available at the moment. Try again in ${RETRY_AFTER_SECONDS} s.`,
      fr: `Le service n’est pas disponible pour le moment. Réessayez dans ${RETRY_AFTER_SECONDS} s.`,
    },
    { cause, headers: { 'retry-after': String(RETRY_AFTER_SECONDS) } },
  )
}

export const notFound = () =>
  new Problem('not_found', {
    en: 'The resource does not exist.',
    fr: 'Cette ressource n’existe pas.',
  })
