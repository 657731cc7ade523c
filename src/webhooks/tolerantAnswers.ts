import type { Socket } from 'node:net'

/** The connection ended while an answer was due. */
export interface BrokenAnswer {
  /** From its status line, when that much had come. */
  status: number | null
  /** It had carried other answers before, and not a byte of this one came: the server had closed it meanwhile. */
  isStale: boolean
}

// What the HTTP client takes as headers: of more it says itself that it is too much.
const MAX_HEAD_BYTES = 16 * 1024
const STATUS_LINE = /^HTTP\/1\.[01] (\d{3})(?: [^\r\n]*)?\r?\n/
const FRAMING = ['content-length', 'transfer-encoding', 'connection', 'keep-alive']

const broken = new WeakMap<Error, BrokenAnswer>()

/** Undefined: another kind of error. */
export function brokenAnswer(error: Error): BrokenAnswer | undefined {
  return broken.get(error)
}

/**
 * Lets an HTTP client that insists on flawless framing read the answers of servers that do not keep to it: answers
 * before the final one are left out, and of the final one's headers only those stay that agree with each other. Its
 * errors then tell how far the answer had come.
 */
export function tolerateAnswers(socket: Socket): Socket {
  let answers = 0
  let isHead = false
  let head: Buffer = Buffer.alloc(0)
  let hadInterim = false
  let status: number | null = null

  const { read, write } = socket
  socket.write = (...args: unknown[]) => {
    if (!isHead) {
      isHead = true
      head = Buffer.alloc(0)
      status = null
      hadInterim = false
    }
    return Reflect.apply(write, socket, args)
  }
  socket.read = (size?: number) => {
    for (;;) {
      const chunk: Buffer | null = read.call(socket, size)
      if (chunk === null || !isHead) return chunk
      const passed = takeHead(chunk)
      if (passed.length > 0) return passed
    }
  }
  const note = (error: Error) => {
    if (isHead) broken.set(error, { status, isStale: answers > 0 && head.length === 0 && !hadInterim })
  }
  socket.prependListener('error', note)
  socket.prependListener('end', () => {
    if (!isHead) return
    const error = new Error('closed by the server')
    note(error)
    socket.destroy(error)
  })
  return socket

  /** What the client gets of it. */
  function takeHead(chunk: Buffer): Buffer {
    head = Buffer.concat([head, chunk])
    for (;;) {
      const text = head.toString('latin1')
      const line = STATUS_LINE.exec(text)
      const isHttp = line !== null || 'HTTP/1.'.startsWith(text.slice(0, 7)) || /^HTTP\/1\.[^\n]*$/.test(text)
      const end = /\r?\n\r?\n/.exec(text)
      const isInterim = line?.[1]?.startsWith('1') === true && line[1] !== '101'
      if (line && !isInterim) status = Number(line[1])
      if (!isHttp || (end?.index ?? head.length) > MAX_HEAD_BYTES) return passOn(head)
      if (!end) return Buffer.alloc(0)
      const rest = head.subarray(end.index + end[0].length)
      if (!isInterim)
        return passOn(Buffer.concat([Buffer.from(agreeing(text.slice(0, end.index)), 'latin1'), rest]))
      hadInterim = true
      head = rest
      if (rest.length === 0) return rest
    }
  }

  function passOn(bytes: Buffer): Buffer {
    isHead = false
    answers++
    return bytes
  }
}

/** A final answer's head whose headers about framing do not contradict each other, nor the status. */
function agreeing(head: string): string {
  const [statusLine = '', ...lines] = head.split(/\r?\n/)
  const status = Number(statusLine.slice(9, 12))
  const headers = lines.flatMap((line) => {
    const [, name = '', value = ''] = /^([A-Za-z-]+)[ \t]*:[ \t]*(.*?)[ \t]*$/.exec(line) ?? []
    return FRAMING.includes(name.toLowerCase()) ? [{ name: name.toLowerCase(), value }] : []
  })
  const of = (wanted: string) => headers.filter(({ name }) => name === wanted).map(({ value }) => value)
  const lengths = of('content-length').flatMap((value) => value.split(/\s*,\s*/))
  const codings = of('transfer-encoding')
  const isChunked = codings.some((value) => /(^|,)\s*chunked$/i.test(value))
  const hasNoBody = status === 204 || status === 304
  const known = lengths.filter((length) => /^\d{1,15}$/.test(length)).map(Number)
  const isSound =
    lengths.length + codings.length <= 1 &&
    known.length === lengths.length &&
    !(hasNoBody && lengths[0] !== undefined)
  const framing = hasNoBody
    ? []
    : isChunked
      ? ['transfer-encoding: chunked']
      : known.length > 0
        ? [`content-length: ${Math.min(...known)}`]
        : []
  const isClosing = !isSound || of('connection').some((value) => /close/i.test(value))
  const kept = isClosing
    ? ['connection: close']
    : headers
        .filter(({ name }) => name === 'connection' || name === 'keep-alive')
        .map(({ name, value }) => `${name}: ${value}`)
  return `${[statusLine, ...framing, ...kept].join('\r\n')}\r\n\r\n`
}
