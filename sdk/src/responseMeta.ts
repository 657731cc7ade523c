/** The month's calls of the organization, as of one answer. */
export interface Quota {
  limit: number
  remaining: number
  /** Until the billing period ends and the quota is whole again. */
  resetSeconds: number
}

/** What an answer says besides its body. */
export interface ResponseMeta {
  status: number
  /** Give it to support. */
  requestId: string | undefined
  /** Undefined where the plan has no limit, and where something in between answered. */
  quota: Quota | undefined
  headers: Headers
}

export function responseMetaOf({ status, headers }: Response): ResponseMeta {
  return { status, requestId: headers.get('x-request-id') ?? undefined, quota: quotaOf(headers), headers }
}

function quotaOf(headers: Headers): Quota | undefined {
  const [limit, remaining, resetSeconds] = ['limit', 'remaining', 'reset'].map((name) => {
    const text = headers.get(`ratelimit-${name}`)
    return text !== null && /^\d+$/.test(text) ? Number(text) : undefined
  })
  if (limit === undefined || remaining === undefined || resetSeconds === undefined) return undefined
  return { limit, remaining, resetSeconds }
}
