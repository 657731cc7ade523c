import { UPLOADS_PATH, type UploadMetadata } from '../../../src/contract/app/audios.js'
import { problemOf } from '../../api/ApiProblem.js'
import { languageOfPage } from '../../api/languageOfPage.js'
import { parsedJson } from '../../api/parsedJson.js'
import { below } from '../../api/site.js'

// The server gives one request two minutes: in parts, a slow line keeps what it brought over without being cut off.
// Proxies may take less at a time, nginx 1 MiB unless told otherwise.
const PART_BYTES = [8 * 1024 * 1024, 1024 * 1024, 512 * 1024]
const RETRY_DELAYS_MS = [0, 1000, 3000, 5000, 10_000, 20_000]

export type SendOutcome =
  | { kind: 'sent' }
  /** Not now, for longer than the retries last: going on later makes sense. */
  | { kind: 'interrupted'; cause: Interruption }
  /** The server will not take it; `message` absent: it did not say why. `isFinal`: nor will it ever. */
  | { kind: 'refused'; message?: string; isFinal: boolean }
  | { kind: 'cancelled' }

/** NO_ANSWER: of the network or the server. The others: the server has no room, or the organisation has no place. */
export type Interruption = 'NO_ANSWER' | 'STORAGE_FULL' | 'TOO_MANY'

// Remembered for this visit: what a proxy refused of one recording it refuses of the next.
let partBytes = PART_BYTES[0] ?? 0

/**
 * Sends by tus. What an earlier attempt, even in an earlier visit, has brought over is not sent again.
 * Once `signal` cancels it, the server forgets what it has of it.
 */
export async function sendRecording(
  file: File,
  metadata: UploadMetadata,
  on: { progress: (sentBytes: number) => void; cutOff: () => void },
  signal: AbortSignal,
): Promise<SendOutcome> {
  const { Upload } = await import('tus-js-client')
  let resolve: (outcome: SendOutcome) => void = () => undefined
  const outcome = new Promise<SendOutcome>((settle) => {
    resolve = settle
  })
  let last: { method: string; status: number; body: string } = NOTHING
  const upload = new Upload(file, {
    endpoint: below(UPLOADS_PATH),
    retryDelays: RETRY_DELAYS_MS,
    chunkSize: partBytes,
    removeFingerprintOnSuccess: true,
    metadata: Object.fromEntries(
      Object.entries(metadata).flatMap(([name, value]) => (value ? [[name, value]] : [])),
    ),
    fingerprint: async () => fingerprint(file, metadata),
    onBeforeRequest: (request) => {
      last = NOTHING
      for (const [name, value] of Object.entries(languageOfPage())) request.setHeader(name, value)
    },
    onAfterResponse: (request, response) => {
      last = { method: request.getMethod(), status: response.getStatus(), body: response.getBody() }
      // Left to itself, the library takes any failure of the question for "gone", and begins anew.
      if (last.method === 'HEAD' && last.status >= 300 && !isGone(last.status))
        throw new Error(`the server answered ${last.status}`)
    },
    onShouldRetry: () => {
      const smaller =
        last.method === 'PATCH' && last.status === 413 && smallerThan(upload.options.chunkSize ?? 0)
      if (smaller) {
        partBytes = Math.min(partBytes, smaller)
        upload.options.chunkSize = partBytes
        return true
      }
      const isWorth = isWorthRetrying(last.status)
      if (isWorth) on.cutOff()
      return isWorth
    },
    onProgress: on.progress,
    onSuccess: () => resolve({ kind: 'sent' }),
    onError: () => {
      if (isWorthRetrying(last.status)) resolve({ kind: 'interrupted', cause: causeOf(last.status) })
      else resolve(refusal(last.status, last.body))
    },
  })
  const [earlier] = await upload.findPreviousUploads()
  if (earlier) upload.resumeFromPreviousUpload(earlier)
  const cancel = () => {
    upload.abort(true).catch(() => undefined)
    resolve({ kind: 'cancelled' })
  }
  // A start would take back a cancellation that came before it.
  if (signal.aborted) cancel()
  else upload.start()
  signal.addEventListener('abort', cancel)
  return outcome
}

/** The same file in another project, for another agent or read in another way is another recording. */
function fingerprint(file: File, { projectId, agentName = '', rawForm = '' }: UploadMetadata): string {
  return ['ccr', projectId, agentName, rawForm, file.name, file.size, file.lastModified].join(':')
}

/** No answer at all. */
const NOTHING = { method: '', status: 0, body: '' }

function smallerThan(bytes: number): number | undefined {
  return PART_BYTES.find((smaller) => smaller < bytes)
}

function isGone(status: number): boolean {
  return status === 404 || status === 410
}

function causeOf(status: number): Interruption {
  if (status === 507) return 'STORAGE_FULL'
  return status === 429 ? 'TOO_MANY' : 'NO_ANSWER'
}

/** 0: no answer at all. tus answers 409 and 423 while an attempt that was cut off still holds the upload. */
function isWorthRetrying(status: number): boolean {
  return status === 0 || status >= 500 || [408, 409, 423, 429].includes(status)
}

/** Of the file, of what was said of it, of the project: the same file can only be refused again. */
const FINAL = [400, 404, 413, 415]

function refusal(status: number, body: string): SendOutcome {
  const problem = problemOf(status, parsedJson(body))
  const isFinal = FINAL.includes(status)
  return problem.code === 'wordless'
    ? { kind: 'refused', isFinal }
    : { kind: 'refused', isFinal, message: problem.message }
}
