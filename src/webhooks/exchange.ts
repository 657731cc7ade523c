import { type Dispatcher, errors } from 'undici'
import { KEPT_ANSWER_BYTES } from './answerText.js'
import { codeOf } from './connectFailure.js'
import { NotConnected } from './connectTo.js'
import { brokenAnswer } from './tolerantAnswers.js'

const READ_ANSWER_BYTES = 64 * 1024

export interface HttpRequest {
  path: string
  headers: Record<string, string>
  body: string
}

export type Exchange =
  | { kind: 'answered'; status: number; chunks: Buffer[] }
  | { kind: 'not_connected'; error: NotConnected }
  | { kind: 'stale_connection' }
  | { kind: 'not_http'; message: string }
  | { kind: 'broken'; code: string }
  | { kind: 'timed_out'; status: number | null; chunks: Buffer[] }

/** One POST and its answer, within `timeoutMs` together. Never rejects; reads at most 64 KiB and then hangs up. */
export function exchange(connection: Dispatcher, request: HttpRequest, timeoutMs: number): Promise<Exchange> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let kept = 0
    let read = 0
    let status: number | null = null
    let hangUp = () => {}
    let settled = false

    const settle = (result: Exchange) => {
      if (settled) return
      settled = true
      clearTimeout(timer)
      resolve(result)
    }
    const timer = setTimeout(() => {
      settle({ kind: 'timed_out', status, chunks })
      hangUp()
    }, timeoutMs)

    connection.dispatch(
      { path: request.path, method: 'POST', headers: request.headers, body: request.body },
      {
        onRequestStart(controller) {
          hangUp = () => controller.abort(new Error('hung up'))
          // The time was up while the connection was being made: do not send what nobody waits for.
          if (settled) hangUp()
        },
        onResponseStart(_controller, statusCode) {
          status = statusCode
        },
        onResponseData(_controller, chunk) {
          read += chunk.length
          if (kept < KEPT_ANSWER_BYTES) chunks.push(chunk)
          kept += chunk.length
          if (read <= READ_ANSWER_BYTES || status === null) return
          settle({ kind: 'answered', status, chunks })
          hangUp()
        },
        onResponseEnd() {
          const answered = status
          // undici frees the connection a turn of the event loop later. Whoever sends before that opens another one.
          if (answered !== null)
            queueMicrotask(() => setImmediate(settle, { kind: 'answered', status: answered, chunks }))
        },
        onResponseError(_controller, error) {
          const answer = brokenAnswer(error)
          const answered = status ?? answer?.status ?? null
          // A status was read: what is wrong with the rest of the answer changes nothing about it.
          if (answered !== null) settle({ kind: 'answered', status: answered, chunks })
          else if (error instanceof NotConnected) settle({ kind: 'not_connected', error })
          else if (answer?.isStale) settle({ kind: 'stale_connection' })
          else if (isNotHttp(error)) settle({ kind: 'not_http', message: error.message })
          else settle({ kind: 'broken', code: codeOf(error) })
        },
      },
    )
  })
}

function isNotHttp(error: Error): boolean {
  return error instanceof errors.HTTPParserError || error instanceof errors.HeadersOverflowError
}
