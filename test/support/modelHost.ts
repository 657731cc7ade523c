import { createHash, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { CataloguedModel } from '../../src/edith/speech/models/catalogue.js'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

export interface ModelHost {
  model: (name: string, more?: { languages?: string[]; bytes?: number; sha256?: string }) => CataloguedModel
  /** `encoder bytes=100000-`, in the order in which they were asked for. */
  asked: string[]
  /** Instead of the whole file, until it says otherwise. */
  answerWith(answer: Answer): void
  answerWhole: Answer
  /** Sends the beginning of the file, and then nothing more for as long as somebody waits. */
  stallAfter(bytes: number): { sent: Promise<void> }
  close(): Promise<void>
}

export const FILE_BYTES = 300_000

/** Where models are downloaded from, on this machine: every file has the same content. */
export async function startModelHost(): Promise<ModelHost> {
  const content = randomBytes(FILE_BYTES)
  const digest = createHash('sha256').update(content).digest('hex')
  const answerWhole: Answer = (request, response) => {
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0)
    if (from >= content.length) return void response.writeHead(416).end()
    const rest = content.subarray(from)
    response.writeHead(from > 0 ? 206 : 200, { 'content-length': rest.length }).end(rest)
  }
  let answer = answerWhole
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push([request.url?.slice(1), request.headers.range].filter(Boolean).join(' '))
    answer(request, response)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    model: (name, { languages = ['fr'], bytes, sha256 = digest } = {}) => {
      const file = (role: string) => ({ url: `${base}/${role}`, sha256, ...(bytes && { bytes }) })
      const files = { encoder: file('encoder'), decoder: file('decoder'), tokens: file('tokens') }
      return { kind: 'RECOGNITION', name, family: 'whisper', languages, licence: 'MIT', files }
    },
    asked,
    answerWith: (next) => {
      answer = next
    },
    answerWhole,
    stallAfter: (bytes) => ({
      sent: new Promise<void>((tell) => {
        answer = (_request, response) => {
          response.writeHead(200, { 'content-length': content.length })
          response.write(content.subarray(0, bytes), () => tell())
        }
      }),
    }),
    close: async () => {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

export async function modelHostOfTest(): Promise<ModelHost> {
  const host = await startModelHost()
  onTestFinished(host.close)
  return host
}
