import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'

const PATIENCE_MS = 120_000
const KEY = `ccr_live_${'0'.repeat(32)}`

/** `ccr mcp …` as a program of its own. */
function ccrMcp(args: string[], env: Record<string, string> = {}) {
  const program = `import { main } from './src/main/command.ts'
process.exitCode = await main(['mcp', ...${JSON.stringify(args)}])`
  const child = spawn(
    process.execPath,
    ['--import', './test/support/typescript.js', '--input-type=module', '-e', program],
    // Empty: what a developer's .env may say does not count.
    { env: { PATH: process.env.PATH ?? '', CCR_API_KEY: '', ...env }, stdio: ['pipe', 'pipe', 'pipe'] },
  )
  onTestFinished(() => void child.kill('SIGKILL'))
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text
  })
  return { child, said }
}

async function ended(child: ChildProcess): Promise<number | null> {
  const [code] = await once(child, 'close')
  return code
}

test('without a key it says where to get one, and nothing on stdout', { timeout: PATIENCE_MS }, async () => {
  const { child, said } = ccrMcp(['--base-url', 'https://ccr.example'])
  expect(await ended(child)).toBe(2)
  expect(said.err).toContain('CCR_API_KEY is not set: make a key at https://ccr.example/account/api-keys')
  expect(said.out).toBe('')
})

test.each([
  [['--base-url', 'ccr.example'], '--base-url takes'],
  [['--http', 'soon'], '--http takes'],
  [['--http', '70000'], '--http takes'],
  [['--no-such-option'], '--no-such-option'],
])('%j is refused', { timeout: PATIENCE_MS }, async (args, why) => {
  const { child, said } = ccrMcp(args, { CCR_API_KEY: KEY })
  expect(await ended(child)).toBe(2)
  expect(said.err).toContain(why)
})

test('a port that is taken is named, without a stack', { timeout: PATIENCE_MS }, async () => {
  const other = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void other.close())
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const { child, said } = ccrMcp(['--http', String(port)])
  expect(await ended(child)).toBe(1)
  expect(said.err.trim()).toBe(`Port ${port} is taken by another program: choose another.`)
})

test('a key that cannot be one is refused without being repeated', { timeout: PATIENCE_MS }, async () => {
  const { child, said } = ccrMcp([], { CCR_API_KEY: `${KEY}\nsecret` })
  expect(await ended(child)).toBe(2)
  expect(said.err).toContain('CCR_API_KEY takes an API key')
  expect(said.err).not.toContain('secret')
})

test('over stdin it ends when the client has gone', { timeout: PATIENCE_MS }, async () => {
  const { child, said } = ccrMcp([], { CCR_API_KEY: KEY })
  child.stdin.end()
  expect(await ended(child)).toBe(0)
  expect(said.out).toBe('')
})

test('over HTTP it listens on this machine, and ends when told to', { timeout: PATIENCE_MS }, async () => {
  const { child, said } = ccrMcp(['--http', '0', '--base-url', 'https://ccr.example/'])
  await expect
    .poll(() => said.err, { timeout: PATIENCE_MS })
    .toMatch(/http:\/\/127\.0\.0\.1:\d+\/mcp, for https:\/\/ccr\.example\n/)
  const [url = ''] = /http:\/\/\S+\/mcp/.exec(said.err) ?? []
  expect((await fetch(url, { method: 'POST' })).status).toBe(401)
  child.kill('SIGTERM')
  expect(await ended(child)).toBe(0)
})
