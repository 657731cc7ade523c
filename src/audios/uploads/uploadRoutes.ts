import { Readable } from 'node:stream'
import { Server as TusServer } from '@tus/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Identify } from '../../accounts/caller.js'
import { UPLOADS_PATH } from '../../contract/app/audios.js'
import type { Locale } from '../../contract/app/me.js'
import type { Words } from '../../contract/words.js'
import { awayIn } from '../../platform/away.js'
import { withOrg } from '../../platform/db/withOrg.js'
import { errorBody } from '../../platform/http/answerError.js'
import type { App } from '../../platform/http/createApp.js'
import { notFound, Problem, STATUS_OF, unavailable } from '../../platform/http/problem.js'
import { readerLocale } from '../../platform/http/readerLocale.js'
import { refusedByLibrary } from '../../platform/http/refusedByLibrary.js'
import type { Site } from '../../platform/http/site.js'
import { createId } from '../../platform/id.js'
import { isStorageFull } from '../../platform/storage/storageFull.js'
import { audioSize } from '../queries.js'
import { storageFull } from '../stored/storageFullProblem.js'
import { adoptUploads } from './adoptUploads.js'
import { readNewUpload } from './readNewUpload.js'
import { arriving, type ReceiveDeps, receiveUpload } from './receiveUpload.js'
import { sweepUploads } from './sweepUploads.js'
import { tusStore } from './tusStore.js'
import { uploadLocker } from './uploadLocker.js'
import { type NewUploadRow, type PendingUpload, touchUpload } from './uploadQueries.js'

export interface UploadDeps extends ReceiveDeps {
  identify: Identify
  maxUploadBytes: number
  site: Site
  /** Where versions before the table of uploads left theirs. */
  uploadsDir: string
}

const SWEEP_EVERY_MS = 60_000
const FORWARDED = ['tus-resumable', 'upload-length', 'upload-offset', 'content-type', 'content-length']

/** tus 1.0: creation, resuming, termination. Who may, and what, is decided here; the protocol is the library's. */
export function uploadRoutes(app: App, deps: UploadDeps): void {
  sweepRegularly(app, deps)

  void app.register(async (scope) => {
    // Left in the socket: it is read at the pace of the storage.
    scope.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null))

    scope.post(UPLOADS_PATH, { schema: { hide: true } }, async (request, reply) => {
      const caller = await deps.identify(request)
      const { size, metadata } = readNewUpload(request.headers, deps.maxUploadBytes)
      const { projectId, filename, agentName, externalId, rawForm } = metadata
      return forward(app, deps, request, reply, {
        orgId: caller.orgId,
        id: createId(),
        projectId,
        originalName: filename,
        size,
        agentName: agentName || null,
        externalId: externalId || null,
        rawForm: rawForm ?? null,
        uploadedBy: caller.userId,
      })
    })

    scope.route<{ Params: { id: string } }>({
      method: ['HEAD', 'PATCH', 'DELETE'],
      url: `${UPLOADS_PATH}/:id`,
      schema: { hide: true },
      handler: async (request, reply) => {
        const { orgId } = await deps.identify(request)
        const { id } = request.params
        const upload = await withOrg(deps.database, orgId, (tx) => touchUpload(tx, id))
        if (request.method === 'HEAD') {
          // The answer to the last byte may have been lost, and with it whatever should have followed.
          if (upload && (await isComplete(deps, upload)))
            if ((await receiveUpload(deps, upload, 'wait').catch(rethrow)) === 'busy')
              return reply.code(BUSY_STATUS).send()
          const size = await withOrg(deps.database, orgId, (tx) => audioSize(tx, id))
          if (size !== undefined) return reply.headers(complete(size)).send()
        }
        if (!upload || upload.isReceived) throw notFound()
        return forward(app, deps, request, reply, upload)
      },
    })
  })
}

/** Any server finishes what a crash of another has left. */
function sweepRegularly(app: App, deps: UploadDeps): void {
  let next: NodeJS.Timeout | undefined
  let isClosed = false
  const sweep = async () => {
    await sweepUploads(deps, app.log).catch((error: unknown) => app.log.error({ err: error }, 'sweep failed'))
    if (!isClosed) next = setTimeout(sweep, SWEEP_EVERY_MS)
  }
  app.addHook('onReady', async () => {
    void adoptUploads(deps, deps.uploadsDir, app.log).then(sweep)
  })
  app.addHook('onClose', async () => {
    isClosed = true
    clearTimeout(next)
  })
}

function rethrow(error: unknown): never {
  throw isStorageFull(error) ? storageFull(error) : error
}

async function isComplete({ arrivals }: UploadDeps, upload: PendingUpload): Promise<boolean> {
  return !upload.isReceived && (await arrivals.received(arriving(upload))) === upload.size
}

/** Of all statuses, this one makes clients of the protocol ask again and not begin anew. */
const BUSY_STATUS = 423
const STILL_STORED = new Problem('conflict', {
  en: 'The recording is still being stored. Ask again in a moment.',
  fr: 'L’enregistrement est encore en cours de stockage. Redemandez dans un instant.',
})

/** As the protocol's library takes errors. */
function busy(locale: Locale) {
  return { status_code: BUSY_STATUS, body: errorBody(STILL_STORED, locale) }
}

/** A server of the protocol for one upload, whose sender is known and may. */
function tusServer(app: App, deps: UploadDeps, upload: NewUploadRow, locale: Locale): TusServer {
  return new TusServer({
    path: UPLOADS_PATH,
    datastore: tusStore(deps, upload),
    relativeLocation: true,
    maxSize: deps.maxUploadBytes,
    locker: uploadLocker(deps.locks),
    namingFunction: () => upload.id,
    onUploadFinish: async () => {
      if ((await receiveUpload(deps, upload, 'wait')) === 'busy') throw busy(locale)
      return {}
    },
    onResponseError: (_request, error) => {
      if (!(error instanceof Error)) return undefined
      if (!(error instanceof Problem)) app.log.error({ err: error }, 'upload failed')
      const problem = uploadProblem(error)
      return { status_code: STATUS_OF[problem.code], body: errorBody(problem, locale) }
    },
  })
}

/** What has arrived stays, and the sender can go on with it. */
function uploadProblem(error: Error): Problem {
  if (error instanceof Problem) return error
  if (isStorageFull(error)) return storageFull(error)
  if (awayIn(error)) return unavailable(error)
  return new Problem('internal_error', NOT_TAKEN, { cause: error })
}

const NOT_TAKEN: Words = {
  en: 'The upload could not be taken. Try it again.',
  fr: 'L’envoi n’a pas pu être reçu. Réessayez.',
}

async function forward(
  app: App,
  deps: UploadDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  upload: NewUploadRow,
): Promise<FastifyReply> {
  const headers = new Headers()
  for (const name of FORWARDED) {
    const value = request.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  const hasBody = request.headers['content-type'] === 'application/offset+octet-stream'
  const locale = readerLocale(request)
  const answer = await tusServer(app, deps, upload, locale).handleWeb(
    new Request(new URL(request.url, 'http://localhost'), {
      method: request.method,
      headers,
      ...(hasBody && { body: Readable.toWeb(request.raw), duplex: 'half' }),
    }),
  )
  for (const [name, value] of answer.headers)
    if (/^(tus-|upload-(offset|length|expires)|cache-control)/.test(name)) reply.header(name, value)
  const location = answer.headers.get('location')
  if (location) reply.header('location', deps.site.path + location)
  reply.code(answer.status)
  if (answer.status === 503) reply.headers(unavailable(undefined).headers)
  if (answer.status < 400) return reply.send()
  const body = await answer.text()
  // What is still on its way of a refused upload is not read to its end.
  return reply
    .header('connection', 'close')
    .type('application/json; charset=utf-8')
    .send(published(answer.status, body, locale))
}

/** The library's own refusals are plain text. */
function published(status: number, body: string, locale: Locale): string {
  if (body.startsWith('{')) return body
  return errorBody(refusedByLibrary(status, body.trim() || 'The upload was refused.'), locale)
}

function complete(size: number): Record<string, string> {
  return {
    'tus-resumable': '1.0.0',
    'upload-offset': String(size),
    'upload-length': String(size),
    'cache-control': 'no-store',
  }
}
