import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refusePooler } from '../../src/platform/db/refusePooler.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'

let database: TestDatabase
const servers: Server[] = []

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(async () => {
  for (const server of servers) server.close()
  await database.drop()
})

/** A pooler as a client sees it: it greets with a number of its own, and asked for the backend's tells that one's. */
async function pooler(backendOf: (client: number) => number): Promise<string> {
  let clients = 0
  const server = createServer((socket) => {
    clients += 1
    greet(socket, clients, String(backendOf(clients)))
  })
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `postgres://someone@127.0.0.1:${(server.address() as AddressInfo).port}/calls`
}

function greet(socket: Socket, client: number, backend: string): void {
  socket.on('error', () => {})
  socket.once('data', () => {
    // AuthenticationOk, BackendKeyData, ReadyForQuery.
    socket.write(
      Buffer.concat([message('R', int32(0)), message('K', int32(900_000 + client), int32(1)), ready]),
    )
    socket.on('data', (data) => {
      if (data.toString('latin1', 0, 1) !== 'Q') return socket.end()
      return socket.write(rows('pid', backend))
    })
  })
}

const int16 = (value: number) => Buffer.from([value >> 8, value & 255])
const int32 = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}
const message = (type: string, ...parts: Buffer[]) => {
  const body = Buffer.concat(parts)
  return Buffer.concat([Buffer.from(type), int32(body.length + 4), body])
}
const ready = message('Z', Buffer.from('I'))
const rows = (name: string, value: string) =>
  Buffer.concat([
    // One column, an int4 as text.
    message(
      'T',
      int16(1),
      Buffer.from(`${name}\0`),
      int32(0),
      int16(0),
      int32(23),
      int16(4),
      int32(-1),
      int16(0),
    ),
    message('D', int16(1), int32(value.length), Buffer.from(value)),
    message('C', Buffer.from('SELECT 1\0')),
    ready,
  ])

test('PostgreSQL itself is taken', async () => {
  await refusePooler(database.appUrl)
})

test('a pooler that lends one connection to two clients is refused, with the reason and what helps', async () => {
  const url = await pooler(() => 4242)
  await expect(refusePooler(url)).rejects.toThrow(/transaction by transaction[\s\S]*pool_mode = session/)
})

test('a pooler that gives each client a connection of its own is taken', async () => {
  await refusePooler(await pooler((client) => 4242 + client))
})
