import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
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

test('a lock that is not given up is not taken', async () => {
  expect(await here.take('kept', { onWanted: () => {}, timeoutMs: PATIENCE_MS })).toBe(true)
  expect(await elsewhere.take('kept', { onWanted: () => {}, timeoutMs: 0 })).toBe(false)
})
