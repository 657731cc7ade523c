import { ErrorBody } from '../contract/v1/errors.js'

interface Refusal {
  status: number
  headers: { get(name: string): string | null }
}

/** What the API refused with, as a sentence that says what to do about it. */
export function explainRefusal({ status, headers }: Refusal, body: unknown, baseUrl: string): string {
  if (status >= 300 && status < 400)
    return `${baseUrl} redirects to ${headers.get('location') ?? 'another address'}: give that as --base-url.`
  const published = ErrorBody.safeParse(body)
  if (!published.success)
    return `${baseUrl} answered ${status}, and not as the API does: is the address right?`
  const { code, message } = published.data.error
  switch (code) {
    case 'unauthorized':
      return `${message} A new key can be made at ${baseUrl}/account/api-keys.`
    case 'plan_required':
      return `${message} The organisation's owner can change the plan at ${baseUrl}/billing.`
    case 'rate_limit_exceeded':
      return `${message} Calls are served again in ${waitOf(headers.get('retry-after'))}.`
    case 'not_found':
      return 'There is nothing with this id in the organisation of the key.'
    case 'internal_error':
      return `${message} Request id: ${headers.get('x-request-id') ?? 'unknown'}.`
    default:
      return message
  }
}

function waitOf(retryAfter: string | null): string {
  const seconds = Number(retryAfter)
  if (retryAfter === null || !Number.isFinite(seconds)) return 'a while'
  if (seconds < 120) return `${seconds} seconds`
  if (seconds < 7200) return `${Math.ceil(seconds / 60)} minutes`
  return seconds < 172_800 ? `${Math.ceil(seconds / 3600)} hours` : `${Math.ceil(seconds / 86_400)} days`
}
