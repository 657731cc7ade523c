import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { inFrench } from '../../contract/inFrench.js'
import { awayIn } from '../away.js'
import { invalid } from './invalid.js'
import { awayDuring } from './patientRequests.js'
import { Problem, type ProblemCode, STATUS_OF, unavailable } from './problem.js'
import { readerLocale } from './readerLocale.js'

/** The one place where an error becomes the published body `{ error: { code, message } }`. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(error, request)
  const status = STATUS_OF[problem.code]
  if (status >= 500) request.log.error({ err: problem.cause ?? error }, 'request failed')
  void reply
    .code(status)
    .headers(problem.headers)
    .header('x-request-id', request.id)
    .type('application/json; charset=utf-8')
    // Already serialised: a route's own response schema does not apply to its errors.
    .serializer((body: unknown) => String(body))
    .send(errorBody(inReadersWords(problem, request)))
}

export function errorBody(problem: Problem): string {
  const { code, message, fields } = problem
  return JSON.stringify({ error: { code, message, ...(fields && { fields }) } })
}

/** A refusal of a form's fields is read by the person at the form. */
function inReadersWords(problem: Problem, { headers }: FastifyRequest): Problem {
  if (problem.code !== 'validation_error' || !problem.fields || readerLocale(headers) === 'en') return problem
  const fields = Object.entries(problem.fields).map(([field, reason]) => [field, inFrench(reason)])
  return invalid(Object.fromEntries(fields))
}

function problemOf(error: unknown, request: FastifyRequest): Problem {
  const { routeOptions } = request
  if (error instanceof Problem) return error
  if (hasZodFastifySchemaValidationErrors(error)) return invalid(fieldsOf(error.validation))
  const { statusCode: status } = error as Partial<FastifyError>
  if (status === 413 && routeOptions.bodyLimit !== undefined)
    return new Problem(
      'payload_too_large',
      `The body is larger than ${routeOptions.bodyLimit / 1024} KiB, the most that is taken here.`,
    )
  if (status && status < 500) {
    const message = error instanceof Error ? error.message : 'The request cannot be read.'
    return new Problem(codeOf(status), message)
  }
  const away = awayIn(error) ? error : awayDuring(request)
  if (away) return unavailable(away)
  return new Problem('internal_error', 'Something went wrong on our side. The request id helps us find it.', {
    cause: error,
  })
}

function fieldsOf(
  issues: readonly { instancePath: string; message?: string | undefined }[],
): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const issue of issues) {
    const field = issue.instancePath.replace(/^\//, '').replaceAll('/', '.') || 'body'
    fields[field] ??= issue.message ?? 'is not valid'
  }
  return fields
}

function codeOf(status: number): ProblemCode {
  if (status === 403) return 'forbidden'
  if (status === 404) return 'not_found'
  if (status === 405) return 'method_not_allowed'
  if (status === 413) return 'payload_too_large'
  if (status === 415) return 'unsupported_media_type'
  if (status === 429) return 'rate_limit_exceeded'
  return 'validation_error'
}
