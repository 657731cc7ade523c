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
