import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test, vi } from 'vitest'
import { commandOf, isAlive, startOf } from '../../src/platform/embedded-postgres/processIdentity.js'

test('this process is alive, has a start and a command', async () => {
  expect(isAlive(process.pid)).toBe(true)
  expect(await startOf(process.pid)).toBeTruthy()
  expect(await commandOf(process.pid)).toContain('node')
  expect(isAlive(2_147_483_646)).toBe(false)
})

test('a dead process that nobody collects counts as dead', async () => {
  const parent = spawn('/bin/sh', ['-c', 'sleep 1000 & echo $!; exec sleep 1000'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [line] = await once(parent.stdout, 'data')
  const child = Number(String(line).trim())
  expect(isAlive(child)).toBe(true)
  process.kill(child, 'SIGKILL')
  await vi.waitFor(() => expect(isAlive(child)).toBe(false), { timeout: 30_000 })
  parent.kill('SIGKILL')
  await once(parent, 'exit')
})
