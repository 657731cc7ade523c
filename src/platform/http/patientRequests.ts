import type { FastifyRequest } from 'fastify'
import { createPatience, type Patience, withPatience } from '../patience.js'
import type { App } from './createApp.js'

const patienceOf = new WeakMap<FastifyRequest, Patience>()

/** Whatever a request does runs with the patience that all its waits share. */
export function patientRequests(app: App): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const patience = createPatience()
    patienceOf.set(request, patience)
    withPatience(patience, done)
  })
  // The body arrives by events of the socket, which know nothing of the request.
  app.addHook('preValidation', (request, _reply, done) => withPatience(patienceOf.get(request), done))
  app.addHook('onResponse', async (request) => {
    const patience = patienceOf.get(request)
    if (patience) patience.isAnswered = true
  })
}

/** What failed in the course of this request because it is away. */
export function awayDuring(request: FastifyRequest): Error | undefined {
  return patienceOf.get(request)?.away
}
