import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import type { Locale } from '../../contract/app/me.js'
import { inFrench } from '../../contract/inFrench.js'
import type { Words } from '../../contract/words.js'
import { awayIn } from '../away.js'
import { invalid } from './invalid.js'
import { awayDuring } from './patientRequests.js'
import { Problem, STATUS_OF, unavailable } from './problem.js'
import { readerLocale } from './readerLocale.js'
import { refusedByLibrary } from './refusedByLibrary.js'

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
    .send(errorBody(problem, readerLocale(request)))
}

export function errorBody({ code, words, fields }: Problem, locale: Locale): string {
  const told = Object.entries(fields ?? {}).map(([field, reason]) => [field, reason[locale]])
  return JSON.stringify({
    error: { code, message: words[locale], ...(fields && { fields: Object.fromEntries(told) }) },
  })
}

function problemOf(error: unknown, request: FastifyRequest): Problem {
  const { routeOptions } = request
  if (error instanceof Problem) return error
  if (hasZodFastifySchemaValidationErrors(error)) return invalid(fieldsOf(error.validation))
  const { statusCode: status } = error as Partial<FastifyError>
  if (status === 413 && routeOptions.bodyLimit !== undefined) return bodyTooLarge(routeOptions.bodyLimit)
  if (status && status < 500) {
    const message = error instanceof Error ? error.message : 'The request cannot be read.'
    return refusedByLibrary(status, message)
  }
  const away = awayIn(error) ? error : awayDuring(request)
  if (away) return unavailable(away)
  return new Problem('internal_error', OUR_FAULT, { cause: error })
}

const OUR_FAULT: Words = {
  en: 'Something went wrong on our side. The request id helps us find it.',
  fr: 'Un problème est survenu de notre côté. L’identifiant de la requête aide à en trouver la cause.',
}

function bodyTooLarge(limit: number): Problem {
  return new Problem('payload_too_large', {
    en: `The body is larger than ${limit / 1024} KiB, the most that is taken here.`,
    fr: `Le contenu envoyé dépasse ${(limit / 1024).toLocaleString('fr')} Kio, le maximum accepté ici.`,
  })
}

function fieldsOf(
  issues: readonly { instancePath: string; message?: string | undefined }[],
): Record<string, Words> {
  const fields: Record<string, Words> = {}
  for (const issue of issues) {
    const field = issue.instancePath.replace(/^\//, '').replaceAll('/', '.') || 'body'
    const message = issue.message ?? 'is not valid'
    fields[field] ??= { en: message, fr: inFrench(message) }
  }
  return fields
}
