import { createServer as createHttp, type RequestListener } from 'node:http'
import { createServer as createHttps } from 'node:https'
import { type AddressInfo, createServer as createTcp, type Server, type Socket } from 'node:net'
import { createServer as createTls } from 'node:tls'
import { generate } from 'selfsigned'
import { onTestFinished } from 'vitest'

/** For hooks.test and 127.0.0.1; its own authority. */
export const certificate = await generate([{ name: 'commonName', value: 'hooks.test' }], {
  algorithm: 'sha256',
  keyType: 'ec',
  extensions: [
    { name: 'basicConstraints', cA: true },
    {
      name: 'subjectAltName',
      altNames: [
        { type: 2, value: 'hooks.test' },
        { type: 7, ip: '127.0.0.1' },
      ],
    },
  ],
})

/** Each serves on a free port of this machine until the test ends, and gives that port. */
export async function http(answer: RequestListener): Promise<number> {
  return listening(createHttp(answer))
}

export async function https(
  answer: RequestListener,
  on: { onConnection?: () => void } = {},
): Promise<number> {
  const server = createHttps({ key: certificate.private, cert: certificate.cert }, answer)
  if (on.onConnection) server.on('secureConnection', on.onConnection)
  return listening(server)
}

export async function tcp(onSocket: (socket: Socket) => void): Promise<number> {
  return listening(createTcp(onSocket))
}

export async function tls(onSocket: (socket: Socket) => void): Promise<number> {
  return listening(createTls({ key: certificate.private, cert: certificate.cert }, onSocket))
}

/** One that nothing listens on. */
export async function closedPort(): Promise<number> {
  const server = createTcp()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function listening(server: Server): Promise<number> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => sockets.add(socket).size && socket.on('error', () => {}))
  server.on('tlsClientError', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  })
  return (server.address() as AddressInfo).port
}
