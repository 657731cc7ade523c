import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import pg from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { type NamedLocks, openNamedLocks } from '../../src/platform/db/namedLocks.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'

const log = pino({ level: 'silent' })
const PATIENCE_MS = 60_000
let own: TestDatabase
let here: NamedLocks
let elsewhere: NamedLocks

beforeAll(async () => {
  own = await createTestDatabase()
  here = openNamedLocks({ url: own.appUrl, log })
  elsewhere = openNamedLocks({ url: own.appUrl, log })
})
afterAll(async () => {
  await here.close()
  await elsewhere.close()
  await own.drop()
})

test('many locks are taken at the same time over the one connection, which pg does not mind', async () => {
  const warnings: string[] = []
  const note = (warning: Error) => warnings.push(warning.message)
  process.on('warning', note)
  const names = Array.from({ length: 20 }, (_, i) => `lock ${i}`)
  const taken = await Promise.all(
    names.map((name) => here.take(name, { onWanted: () => {}, timeoutMs: PATIENCE_MS })),
  )
  await Promise.all(names.map((name) => here.release(name)))
  process.off('warning', note)
  expect(taken).toEqual(names.map(() => true))
  expect(warnings).toEqual([])
})

test('whoever holds a lock hears that another process wants it, and gives it up', async () => {
  const release = () => void here.release('shared')
  expect(await here.take('shared', { onWanted: release, timeoutMs: PATIENCE_MS })).toBe(true)
  expect(await elsewhere.take('shared', { onWanted: () => {}, timeoutMs: PATIENCE_MS })).toBe(true)
})

test('a lock taken while the broken connection is still ending can be released and taken by another', async () => {
  let taken: Promise<boolean> | undefined
  const takeNext = () => {
    taken ??= here.take('next', { onWanted: () => {}, timeoutMs: PATIENCE_MS })
  }
  expect(await here.take('first', { onWanted: takeNext, timeoutMs: PATIENCE_MS })).toBe(true)
  await breakConnections()
  await expect.poll(() => taken).toBe(true)
  await here.release('next')
  expect(await elsewhere.take('next', { onWanted: () => {}, timeoutMs: 5000 })).toBe(true)
})

test('a connection on which nothing can be heard is not left open', async () => {
  const refusing = createServer((socket) => refuseQueries(socket))
  await new Promise<void>((ready) => refusing.listen(0, '127.0.0.1', ready))
  onTestFinished(() => void refusing.close())
  const ended = once(refusing, 'connection').then(([socket]) => once(socket, 'close'))
  const { port } = refusing.address() as AddressInfo
  const locks = openNamedLocks({ url: `postgres://ccr@127.0.0.1:${port}/ccr`, log })
  const taking = locks.take('any', { onWanted: () => {}, timeoutMs: 0 })
  await expect(taking).rejects.toThrow('not here')
  await ended
})

test('a lock that is not given up is not taken', async () => {
  expect(await here.take('kept', { onWanted: () => {}, timeoutMs: PATIENCE_MS })).toBe(true)
  expect(await elsewhere.take('kept', { onWanted: () => {}, timeoutMs: 0 })).toBe(false)
})

async function breakConnections(): Promise<void> {
  const admin = new pg.Client({ connectionString: own.adminUrl })
  await admin.connect()
  await admin.query(
    "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())",
  )
  await admin.end()
}

/** As PostgreSQL does where LISTEN is not allowed. */
function refuseQueries(socket: Socket): void {
  const ready = message('Z', 'I')
  socket.once('data', () => {
    socket.write(Buffer.concat([message('R', '\0\0\0\0'), ready]))
    socket.once('data', () =>
      socket.write(Buffer.concat([message('E', 'SERROR\0C0A000\0Mnot here\0\0'), ready])),
    )
  })
}

function message(type: string, body: string): Buffer {
  const length = Buffer.alloc(4)
  length.writeInt32BE(4 + body.length)
  return Buffer.concat([Buffer.from(type), length, Buffer.from(body)])
}
