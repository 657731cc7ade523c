import { UPLOADS_PATH, type UploadMetadata } from '../../../src/contract/app/audios.js'
import { problemOf } from '../../api/ApiProblem.js'
import { parsedJson } from '../../api/parsedJson.js'
import { below } from '../../api/site.js'

// The server gives one request two minutes: in parts, a slow line keeps what it brought over without being cut off.
const PART_BYTES = 8 * 1024 * 1024
const RETRY_DELAYS_MS = [0, 1000, 3000, 5000, 10_000, 20_000]

export type SendOutcome =
  | { kind: 'sent' }
  /** No answer, for longer than the retries last: going on later makes sense. */
  | { kind: 'interrupted' }
  /** The server will not take it; `message` absent: it did not say why. */
  | { kind: 'refused'; message?: string }
  | { kind: 'cancelled' }

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
  const { DetailedError, Upload } = await import('tus-js-client')
  let resolve: (outcome: SendOutcome) => void = () => undefined
  const outcome = new Promise<SendOutcome>((settle) => {
    resolve = settle
  })
  const upload = new Upload(file, {
    endpoint: below(UPLOADS_PATH),
    retryDelays: RETRY_DELAYS_MS,
    chunkSize: PART_BYTES,
    removeFingerprintOnSuccess: true,
    metadata: Object.fromEntries(
      Object.entries(metadata).flatMap(([name, value]) => (value ? [[name, value]] : [])),
    ),
    fingerprint: async () => fingerprint(file, metadata),
    onShouldRetry: (error) => {
      const isWorth = isWorthRetrying(error.originalResponse?.getStatus() ?? 0)
      if (isWorth) on.cutOff()
      return isWorth
    },
    onProgress: on.progress,
    onSuccess: () => resolve({ kind: 'sent' }),
    onError: (error) => {
      const response = error instanceof DetailedError ? error.originalResponse : null
      if (isWorthRetrying(response?.getStatus() ?? 0)) resolve({ kind: 'interrupted' })
      else resolve(refusal(response?.getStatus() ?? 0, response?.getBody() ?? ''))
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

/** The same file in another project, or for another agent, is another recording. */
function fingerprint(file: File, { projectId, agentName = '' }: UploadMetadata): string {
  return ['ccr', projectId, agentName, file.name, file.size, file.lastModified].join(':')
}

/** 0: no answer at all. tus answers 409 and 423 while an attempt that was cut off still holds the upload. */
function isWorthRetrying(status: number): boolean {
  return status === 0 || status >= 500 || [408, 409, 423, 429].includes(status)
}

function refusal(status: number, body: string): SendOutcome {
  const problem = problemOf(status, parsedJson(body))
  return problem.code === 'internal_error'
    ? { kind: 'refused' }
    : { kind: 'refused', message: problem.message }
}
