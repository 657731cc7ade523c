import { Readable } from 'node:stream'
import { Metadata, Server as TusServer } from '@tus/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Identify } from '../accounts/caller.js'
import { analysesLeft } from '../billing/analysesQuota.js'
import { UPLOADS_PATH, type UploadMetadata } from '../contract/app/audios.js'
import type { NamedLocks } from '../platform/db/namedLocks.js'
import { withOrg } from '../platform/db/withOrg.js'
import { errorBody } from '../platform/http/answerError.js'
import type { App } from '../platform/http/createApp.js'
import { notFound, Problem, STATUS_OF } from '../platform/http/problem.js'
import type { Site } from '../platform/http/site.js'
import { createId } from '../platform/id.js'
import { projectExists } from '../projects/projectExists.js'
import { audioSize } from './queries.js'
import { quotaProblem } from './quotaProblem.js'
import { readNewUpload } from './readNewUpload.js'
import { type ReceiveDeps, receiveUpload } from './receiveUpload.js'
import { sweepUploads } from './sweepUploads.js'
import { uploadLocker } from './uploadLocker.js'

export interface UploadDeps extends ReceiveDeps {
  identify: Identify
  locks: NamedLocks
  maxUploadBytes: number
  site: Site
}

const SWEEP_EVERY_MS = 60_000
const FORWARDED = ['tus-resumable', 'upload-length', 'upload-offset', 'content-type', 'content-length']

/** tus 1.0: creation, resuming, termination. Who may, and what, is decided here; the bytes are the library's. */
export function uploadRoutes(app: App, deps: UploadDeps): void {
  const tus = tusServer(app, deps)

  // Uploads lie with the process that takes them, so it is the one that finishes what a crash left.
  let sweeping: NodeJS.Timeout | undefined
  app.addHook('onReady', async () => {
    const sweep = () =>
      sweepUploads(deps, app.log).catch((error: unknown) => app.log.error({ err: error }, 'sweep failed'))
    void sweep()
    sweeping = setInterval(() => void sweep(), SWEEP_EVERY_MS)
  })
  app.addHook('onClose', async () => clearInterval(sweeping))

  void app.register(async (scope) => {
    // Left in the socket: the upload's store reads it at the pace of the disk.
    scope.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null))

    scope.post(UPLOADS_PATH, { schema: { hide: true } }, async (request, reply) => {
      const caller = await deps.identify(request)
      const { metadata } = readNewUpload(request.headers, deps.maxUploadBytes)
      await withOrg(deps.database, caller.orgId, async (tx) => {
        if (!(await projectExists(tx, metadata.projectId)))
          throw new Problem('not_found', 'The project does not exist.')
        const left = await analysesLeft(tx, deps.plans, deps.clock())
        if (left.kind === 'exhausted') throw quotaProblem(left)
      })
      const known = { id: createId(), orgId: caller.orgId, uploadedBy: caller.userId, ...given(metadata) }
      return forward(tus, request, reply, deps.site.path, { 'upload-metadata': Metadata.stringify(known) })
    })

    scope.route<{ Params: { id: string } }>({
      method: ['HEAD', 'PATCH', 'DELETE'],
      url: `${UPLOADS_PATH}/:id`,
      schema: { hide: true },
      handler: async (request, reply) => {
        const caller = await deps.identify(request)
        const upload = await deps.uploads.find(request.params.id)
        const isOwn = upload?.metadata.orgId === caller.orgId
        if (request.method === 'HEAD') {
          // The answer to the last byte may have been lost, and with it whatever should have followed.
          if (isOwn && upload.received === upload.size) await receiveUpload(deps, upload)
          const size = await withOrg(deps.database, caller.orgId, (tx) => audioSize(tx, request.params.id))
          if (size !== undefined) return reply.headers(complete(size)).send()
        }
        if (!isOwn) throw notFound()
        return forward(tus, request, reply, deps.site.path)
      },
    })
  })
}

function tusServer(app: App, deps: UploadDeps): TusServer {
  return new TusServer({
    path: UPLOADS_PATH,
    datastore: deps.uploads.tus,
    relativeLocation: true,
    maxSize: deps.maxUploadBytes,
    locker: uploadLocker(deps.locks),
    namingFunction: (_request, metadata) => metadata?.id ?? createId(),
    onUploadFinish: async (_request, { id }) => {
      const upload = await deps.uploads.find(id)
      if (upload) await receiveUpload(deps, upload)
      return {}
    },
    onResponseError: (_request, error) => {
      if (!(error instanceof Error)) return undefined
      if (!(error instanceof Problem)) app.log.error({ err: error }, 'upload failed')
      const problem =
        error instanceof Problem
          ? error
          : new Problem('internal_error', 'The upload could not be taken. Try it again.')
      return { status_code: STATUS_OF[problem.code], body: errorBody(problem) }
    },
  })
}

/** What was left out stays left out. */
function given(metadata: UploadMetadata): Record<string, string> {
  return Object.fromEntries(
    Object.entries(metadata).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

async function forward(
  tus: TusServer,
  request: FastifyRequest,
  reply: FastifyReply,
  sitePath: string,
  added: Record<string, string> = {},
): Promise<FastifyReply> {
  const headers = new Headers(added)
  for (const name of FORWARDED) {
    const value = request.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  const hasBody = request.headers['content-type'] === 'application/offset+octet-stream'
  const answer = await tus.handleWeb(
    new Request(new URL(request.url, 'http://localhost'), {
      method: request.method,
      headers,
      ...(hasBody && { body: Readable.toWeb(request.raw), duplex: 'half' }),
    }),
  )
  for (const [name, value] of answer.headers)
    if (/^(tus-|upload-(offset|length|expires)|cache-control)/.test(name)) reply.header(name, value)
  const location = answer.headers.get('location')
  if (location) reply.header('location', sitePath + location)
  reply.code(answer.status)
  if (answer.status < 400) return reply.send()
  const body = await answer.text()
  // What is still on its way of a refused upload is not read to its end.
  return reply
    .header('connection', 'close')
    .type('application/json; charset=utf-8')
    .send(published(answer.status, body))
}

/** The library's own refusals are plain text. */
function published(status: number, body: string): string {
  if (body.startsWith('{')) return body
  const code = Object.entries(STATUS_OF).find(([, known]) => known === status)?.[0] ?? 'validation_error'
  return JSON.stringify({ error: { code, message: body.trim() || 'The upload was refused.' } })
}

function complete(size: number): Record<string, string> {
  return {
    'tus-resumable': '1.0.0',
    'upload-offset': String(size),
    'upload-length': String(size),
    'cache-control': 'no-store',
  }
}
