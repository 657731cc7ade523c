import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepRunning } from '../../src/main/supervise/keepRunning.js'
import { openRotatingLog, type RotatingLog } from '../../src/platform/rotatingLog.js'

const MAX_BYTES = 200_000

let dir: string
let path: string
let log: RotatingLog

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'ccr-log-'))
  path = join(dir, 'logs', 'worker.log')
  log = openRotatingLog(path, MAX_BYTES)
})
afterEach(async () => {
  log.close()
  await rm(dir, { recursive: true, force: true })
})

const run = (program: string): ChildProcess =>
  spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'pipe'] })
const linesOf = (file: string) => readFileSync(file, 'utf8').split('\n').slice(0, -1)
const bytesOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** Lines of very different lengths, in writes that end in the middle of one. */
const speaker = (count: number) => `
  const text = Array.from({ length: ${count} }, (_, i) => i + ' ' + 'é'.repeat((i * 37) % 300) + '\\n').join('')
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += 10_007) require('fs').writeSync(1, bytes.subarray(at, at + 10_007))`
const spoken = (count: number) =>
  Array.from({ length: count }, (_, i) => `${i} ${'é'.repeat((i * 37) % 300)}`)

test('what a process says goes over into the next file with no line lost or torn', async () => {
  const child = run(speaker(1000))
  await log.follow(child)
  expect(bytesOf(`${path}.1`)).toBeGreaterThan(MAX_BYTES - 1000)
  expect([...linesOf(`${path}.1`), ...linesOf(path)]).toEqual(spoken(1000))
})

test('no file ever grows beyond its bound, and the one before is kept, however much is said', async () => {
  const child = run(speaker(20_000))
  const most = { now: 0, before: 0 }
  const followed = log.follow(child)
  child.stdout?.on('data', () => {
    most.now = Math.max(most.now, bytesOf(path))
    most.before = Math.max(most.before, bytesOf(`${path}.1`))
  })
  await followed
  expect(most.now).toBeLessThanOrEqual(MAX_BYTES)
  expect(most.before).toBeLessThanOrEqual(MAX_BYTES)
  const kept = [...linesOf(`${path}.1`), ...linesOf(path)]
  expect(kept).toEqual(spoken(20_000).slice(-kept.length))
  expect(kept.length).toBeGreaterThan(500)
})

test('a log that is too large at the start goes on in a new file, and a line longer than a file is cut', async () => {
  await log.follow(run(`process.stdout.write('x'.repeat(${2.5 * MAX_BYTES}) + '\\nend\\n')`))
  expect([bytesOf(`${path}.1`), bytesOf(path)]).toEqual([MAX_BYTES, MAX_BYTES / 2 + 5])
  const smaller = openRotatingLog(path, 1000)
  await smaller.follow(run(`console.log('new')`))
  smaller.close()
  expect([linesOf(`${path}.1`).at(-1), linesOf(path)]).toEqual(['end', ['new']])
})

test('what is said on both streams does not tear each other’s lines, nor does a process that dies within one', async () => {
  await log.follow(
    run(`const { writeSync } = require('fs')
      for (let i = 0; i < 200; i++) { writeSync(1, 'out '); writeSync(2, 'err '); writeSync(1, i + '\\n'); writeSync(2, i + '\\n') }
      writeSync(2, 'half a line'); process.kill(process.pid, 'SIGKILL')`),
  )
  await log.follow(run(`console.error('the next one')`))
  const lines = linesOf(path)
  expect(lines.filter((line) => /^(out|err) \d+$/.test(line))).toHaveLength(400)
  expect(lines.slice(-2)).toEqual(['half a line', 'the next one'])
})

test('a log that cannot be written stops nobody, and is written again as soon as it can be', async () => {
  mkdirSync(`${path}.1`)
  await log.follow(run(speaker(2000)))
  expect(bytesOf(path)).toBeLessThanOrEqual(MAX_BYTES)
  expect(log.tail()).toContain('1999 ')
  rmSync(`${path}.1`, { recursive: true })
  await log.follow(run(`console.log('again')`))
  expect(linesOf(path).at(-1)).toBe('again')
})

test('a process that is kept running goes on in the same log, and its last words are there when its end is told', async () => {
  const said: string[] = []
  const kept = keepRunning({
    name: 'worker',
    args: ['-e', `process.send('ready', () => { console.error('alas ' + process.pid); process.exit(3) })`],
    env: {},
    output: log,
    log: (line) => said.push(line),
  })
  expect(await kept.firstEnd).toBe('exit code 3')
  expect(log.tail()).toMatch(/^alas \d+\n$/)
  await expect.poll(() => linesOf(path).length, { timeout: 20_000 }).toBeGreaterThan(1)
  await kept.stop(5000)
  expect(new Set(linesOf(path)).size).toBe(linesOf(path).length)
  expect(said[0]).toContain('starting it again')
})
