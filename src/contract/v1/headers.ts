interface HeaderObject {
  description: string
  schema: Record<string, unknown>
  example: string | number
}

const whole = { type: 'integer', minimum: 0 }
const text = { type: 'string' }

/** Response headers, by the name under which the OpenAPI document refers to them. */
export const HEADERS = {
  'X-Request-Id': {
    description: 'Names this request: give it to support.',
    schema: text,
    example: 'cmp1x2y3z0request00000001',
  },
  'RateLimit-Limit': {
    description: 'Calls a billing period that the plan includes.',
    schema: whole,
    example: 10000,
  },
  'RateLimit-Remaining': { description: 'Calls left of them.', schema: whole, example: 9876 },
  'RateLimit-Reset': {
    description: 'Seconds until the billing period ends.',
    schema: whole,
    example: 1209600,
  },
  'Retry-After': {
    description: 'Seconds after which a call is served again.',
    schema: whole,
    example: 1209600,
  },
  Allow: { description: 'The methods that this path takes.', schema: text, example: 'GET, HEAD' },
  'WWW-Authenticate': { description: 'How to authenticate.', schema: text, example: 'Bearer' },
  ETag: {
    description: 'Of this answer: send it as `If-None-Match` to hear 304 when nothing changed.',
    schema: text,
    example: 'W/"3xQ0b1Zc9mJ2kq8y5t7w4g"',
  },
  Link: {
    description: 'The pages around this one: `first`, `prev`, `next`, `last` (RFC 8288).',
    schema: text,
    example: '</api/v1/audios?page=3&limit=50>; rel="next"',
  },
  'Cache-Control': {
    description: 'Kept by the client alone, and asked for again each time.',
    schema: text,
    example: 'private, no-cache',
  },
  Vary: {
    description: 'Which request headers the answer depends on.',
    schema: text,
    example: 'authorization, accept-encoding',
  },
  'Content-Encoding': {
    description: '`br` or `gzip`, where the request accepts it and the answer is over 1 KiB.',
    schema: { type: 'string', enum: ['br', 'gzip'] },
    example: 'br',
  },
} as const satisfies Record<string, HeaderObject>
export type HeaderName = keyof typeof HEADERS
