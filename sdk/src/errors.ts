import type { Quota } from './responseMeta.js'

/** Whatever goes wrong with a call. */
export class CallCenterRateError extends Error {
  override readonly name: string = 'CallCenterRateError'
}

/** No answer: the network, or the time given ran out. `cause` says what happened. */
export class ConnectionError extends CallCenterRateError {
  override readonly name: string = 'ConnectionError'
}

export interface ApiErrorDetails {
  status: number
  code: string
  message: string
  requestId: string | undefined
  retryAfterSeconds: number | undefined
  quota: Quota | undefined
}

/** The server's own answer that it will not, or cannot. */
export class ApiError extends CallCenterRateError {
  override readonly name: string = 'ApiError'
  readonly status: number
  /** Stable: `not_found`, `rate_limit_exceeded` … */
  readonly code: string
  /** Give it to support. */
  readonly requestId: string | undefined
  readonly retryAfterSeconds: number | undefined
  /** What is left of the month's calls, where the server says it. */
  readonly quota: Quota | undefined

  constructor({ status, code, message, requestId, retryAfterSeconds, quota }: ApiErrorDetails) {
    super(message)
    this.status = status
    this.code = code
    this.requestId = requestId
    this.retryAfterSeconds = retryAfterSeconds
    this.quota = quota
  }
}

/** 401: the key is missing, malformed, unknown, expired or revoked. */
export class UnauthorizedError extends ApiError {
  override readonly name = 'UnauthorizedError'
}
/** 403: the organization's plan has no API access. */
export class PlanRequiredError extends ApiError {
  override readonly name = 'PlanRequiredError'
}
/** 404: it does not exist, or not in the key's organization. */
export class NotFoundError extends ApiError {
  override readonly name = 'NotFoundError'
}
/** 400: the message names the parameter and what it takes. */
export class ValidationError extends ApiError {
  override readonly name = 'ValidationError'
}
/** 429: the period's quota is used up; `retryAfterSeconds` until there is a new one. */
export class RateLimitError extends ApiError {
  override readonly name = 'RateLimitError'
}

/** An answer that is not the API's, such as a web page: `baseUrl` leads somewhere else. */
export class UnexpectedAnswerError extends ApiError {
  override readonly name = 'UnexpectedAnswerError'
}

export function apiErrorOf(details: ApiErrorDetails): ApiError {
  switch (details.status) {
    case 400:
      return new ValidationError(details)
    case 401:
      return new UnauthorizedError(details)
    case 403:
      return new PlanRequiredError(details)
    case 404:
      return new NotFoundError(details)
    case 429:
      return new RateLimitError(details)
    default:
      return new ApiError(details)
  }
}
