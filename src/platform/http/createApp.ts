import type { Server } from 'node:http'
import fastify, { type FastifyInstance, LogController } from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Logger } from 'pino'
import { speakPlainly } from '../../contract/issueWords.js'
import type { Words } from '../../contract/words.js'
import { createId } from '../id.js'
import { answerClientError } from './answerClientError.js'
import { answerError } from './answerError.js'
import { pathAsked } from './pathAsked.js'
import { patientRequests } from './patientRequests.js'
import { Problem } from './problem.js'
import { ANY_ADDRESS, type Site } from './site.js'
import { type TrustedProxies, trustProxy } from './trustedProxies.js'

export type App = FastifyInstance<
  Server,
  import('node:http').IncomingMessage,
  import('node:http').ServerResponse,
  Logger,
  ZodTypeProvider
>

const NO_HOST: Words = { en: 'The Host header is missing.', fr: 'L’en-tête Host manque.' }

/** An HTTP application without routes, not yet listening: tests `inject` into it. */
export function createApp(options: { log: Logger; trustedProxies?: TrustedProxies; site?: Site }): App {
  const site = options.site ?? ANY_ADDRESS
  const app = fastify({
    loggerInstance: options.log,
    trustProxy: trustProxy(options.trustedProxies ?? false),
    genReqId: () => createId(),
    logController: new LogController({ disableRequestLogging: true }),
    // A form's. A route that takes more says so.
    bodyLimit: 64 * 1024,
    requestTimeout: 120_000,
    forceCloseConnections: 'idle',
    // While it stops, what still arrives is answered, not refused in words of the framework's.
    return503OnClosing: false,
    // Node would refuse by itself, in words of its own.
    http: { requireHostHeader: false },
    // Longer than any request line that Node reads: an id of any length is looked for, and not found.
    routerOptions: { maxParamLength: 64 * 1024 },
    rewriteUrl: (request) => pathAsked(request, site.path),
    frameworkErrors: answerError,
    clientErrorHandler: answerClientError,
  }).withTypeProvider<ZodTypeProvider>()
  speakPlainly()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(answerError)
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response))
  patientRequests(app)
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
    if (request.headers.host === undefined && request.raw.httpVersion === '1.1')
      throw new Problem('validation_error', NO_HOST)
  })
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        // The route, not the URL: ids and queries of customers stay out of the log.
        route: request.routeOptions.url ?? 'unknown',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      'request',
    )
  })
  return app
}
