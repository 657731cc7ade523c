import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'

export interface ReceivedMail {
  to: string[]
  subject: string
  /** Headers and body, as they came over the wire. */
  raw: string
  text: string
}

export interface Mailbox {
  /** For SMTP_URL. */
  url: string
  mails: ReceivedMail[]
  to(address: string): ReceivedMail[]
  close(): Promise<void>
}

/** A mail server that keeps what it is given: enough of SMTP for one client. */
export async function openMailbox(): Promise<Mailbox> {
  const mails: ReceivedMail[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
    receive(socket, (mail) => mails.push(mail))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    to: (wanted) => mails.filter(({ to }) => to.includes(wanted)),
    async close() {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

function receive(socket: Socket, keep: (mail: ReceivedMail) => void): void {
  let buffered = ''
  let to: string[] = []
  let isData = false
  const say = (line: string) => socket.write(`${line}\r\n`)
  say('220 mailbox')
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    buffered += chunk
    for (;;) {
      const end = buffered.indexOf(isData ? '\r\n.\r\n' : '\r\n')
      if (end < 0) return
      const part = buffered.slice(0, end)
      buffered = buffered.slice(end + (isData ? 5 : 2))
      if (isData) {
        keep(mailOf(to, part))
        isData = false
        to = []
        say('250 kept')
      } else if (/^RCPT TO:/i.test(part)) {
        to.push(/<([^>]*)>/.exec(part)?.[1] ?? '')
        say('250 ok')
      } else if (/^DATA/i.test(part)) {
        isData = true
        say('354 go on')
      } else if (/^QUIT/i.test(part)) {
        say('221 bye')
        socket.end()
      } else say('250 ok')
    }
  })
}

function mailOf(to: string[], raw: string): ReceivedMail {
  const [head = '', ...body] = raw.split('\r\n\r\n')
  const isQuoted = /^content-transfer-encoding: quoted-printable/im.test(head)
  const text = body.join('\n\n').replaceAll('\r\n', '\n')
  return {
    to,
    subject: /^subject: (.*)$/im.exec(head.replace(/\r\n[ \t]+/g, ' '))?.[1] ?? '',
    raw,
    text: isQuoted ? decodeQuoted(text) : text,
  }
}

function decodeQuoted(text: string): string {
  const joined = text.replace(/=\n/g, '')
  const bytes = joined.replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
