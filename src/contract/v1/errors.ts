import { z } from 'zod'

export const ErrorBody = z.object({
  error: z.object({
    code: z.string().meta({ description: 'Stable', examples: ['plan_required'] }),
    message: z.string().meta({ description: 'For people' }),
  }),
})
export type ErrorBody = z.infer<typeof ErrorBody>

interface PublishedError {
  status: number
  code: string
  description: string
  message: string
}

/** Every error of the six endpoints, with an example message. */
export const ERRORS = {
  Invalid: {
    status: 400,
    code: 'validation_error',
    description: 'Query parameter or body validation failed. The message details which field.',
    message: 'Query parameter "limit" takes a whole number from 1 to 100.',
  },
  Unauthorized: {
    status: 401,
    code: 'unauthorized',
    description: 'API key is missing, malformed, unknown, expired or revoked.',
    message: 'The API key is missing, malformed, unknown, expired or revoked.',
  },
  PlanRequired: {
    status: 403,
    code: 'plan_required',
    description: 'The organization is not on a plan that grants API access. Upgrade to PRO or BUSINESS.',
    message: 'API access requires the PRO or BUSINESS plan.',
  },
  NotFound: {
    status: 404,
    code: 'not_found',
    description: 'The resource does not exist or belongs to another organization.',
    message: 'The resource does not exist.',
  },
  MethodNotAllowed: {
    status: 405,
    code: 'method_not_allowed',
    description:
      'Of this path with another method than GET and HEAD, which `Allow` names. Such a call does not count.',
    message: 'This path takes GET and HEAD.',
  },
  RateLimited: {
    status: 429,
    code: 'rate_limit_exceeded',
    description:
      'Monthly API call quota exceeded, or too many calls in a minute where the operator limits that. Wait for `Retry-After` seconds or upgrade the plan.',
    message: 'Monthly API call quota exceeded (10000/10000). Resets on 2026-06-01T00:00:00.000Z.',
  },
  Internal: {
    status: 500,
    code: 'internal_error',
    description: 'Something went wrong on the server. Such a call does not count against the quota.',
    message: 'Something went wrong on our side. The request id helps us find it.',
  },
  Unavailable: {
    status: 503,
    code: 'unavailable',
    description:
      'The service is not available at the moment. Try again after `Retry-After` seconds. Such a call does not count against the quota.',
    message: 'The service is not available at the moment. Try again in 5 s.',
  },
} as const satisfies Record<string, PublishedError>
export type ErrorName = keyof typeof ERRORS
