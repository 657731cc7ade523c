import { ProblemAnswer } from '../../src/contract/app/problem.js'

/**
 * What went wrong with a request, as the server says it; `status` 0: no answer came. `wordless`: whatever answered, a
 * proxy perhaps, had no words that are meant for people.
 */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly fields: Record<string, string>

  constructor(status: number, code: string, message: string, fields: Record<string, string> = {}) {
    super(message)
    this.name = 'ApiProblem'
    this.status = status
    this.code = code
    this.fields = fields
  }
}

export function problemOf(status: number, body: unknown): ApiProblem {
  const parsed = ProblemAnswer.safeParse(body)
  if (parsed.success) {
    const { code, message, fields } = parsed.data.error
    return new ApiProblem(status, code, message, fields)
  }
  return new ApiProblem(status, 'wordless', `The server answered ${status}.`)
}

/** No answer, or one of somebody who stands between. */
export function unreachable(cause?: unknown): ApiProblem {
  const message = 'The server cannot be reached. Check the connection and try again.'
  return Object.assign(new ApiProblem(0, 'unreachable', message), { cause })
}

/** Whether what failed may work by itself a little later. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof ApiProblem)) return false
  const { code, status } = error
  return (
    code === 'unreachable' || code === 'unavailable' || (code === 'wordless' && OF_PROXIES.includes(status))
  )
}

/** What they answer while the server behind them is away. */
const OF_PROXIES = [502, 503, 504]
