import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { secretKey } from './secretKey.js'

let dataDir: string
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'ccr-secret-'))
})
afterEach(() => rm(dataDir, { recursive: true }))

test('the key of the environment wins', async () => {
  expect(await secretKey({ secretKey: 'given', dataDir })).toBe('given')
  expect(await readdir(dataDir)).toEqual([])
})

test('processes that start at the same moment agree on one key, and keep it', async () => {
  const keys = await Promise.all(
    Array.from({ length: 8 }, () => secretKey({ secretKey: undefined, dataDir })),
  )
  expect(new Set(keys).size).toBe(1)
  expect(keys[0]).toMatch(/^[0-9a-f]{64}$/)
  expect(await secretKey({ secretKey: undefined, dataDir })).toBe(keys[0])
  expect(await readdir(dataDir)).toEqual(['secret.key'])
})

test('only its owner can read the file', async () => {
  await secretKey({ secretKey: undefined, dataDir })
  expect((await stat(join(dataDir, 'secret.key'))).mode & 0o077).toBe(0)
})

test('an empty file is an error, not a new key: what the old one sealed would be lost', async () => {
  await writeFile(join(dataDir, 'secret.key'), '')
  await expect(secretKey({ secretKey: undefined, dataDir })).rejects.toThrow('secret.key is empty')
})
