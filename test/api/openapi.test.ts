import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { v1 } from '../../src/contract/v1/endpoints.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

test('the document is served to everyone, for the host that was asked', async () => {
  const answer = await server.app.inject({
    url: '/api/v1/openapi.json',
    headers: { host: 'calls.example.org' },
  })
  expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
  expect(answer.json()).toMatchObject({ openapi: '3.1.0', servers: [{ url: 'http://calls.example.org' }] })
  expect(Object.keys(answer.json().paths)).toEqual(Object.values(v1).map(({ path }) => path))
})

test('it is tagged and compressed as every other answer', async () => {
  const ask = (headers: Record<string, string>) => server.app.inject({ url: '/api/v1/openapi.json', headers })
  const plain = await ask({})
  const packed = await ask({ 'accept-encoding': 'br' })
  expect(packed.headers['content-encoding']).toBe('br')
  expect(brotliDecompressSync(packed.rawPayload).toString()).toBe(plain.body)
  const known = await ask({ 'if-none-match': String(packed.headers.etag) })
  expect([known.statusCode, known.body]).toEqual([304, ''])
  const head = await server.app.inject({ method: 'HEAD', url: '/api/v1/openapi.json' })
  expect([head.statusCode, head.body, head.headers.etag]).toEqual([200, '', plain.headers.etag])
})

test('the linter has nothing to say about it', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'ccr-openapi-'))
  try {
    const document = (
      await server.app.inject({ url: '/api/v1/openapi.json', headers: { host: 'c.example.org' } })
    ).body
    await writeFile(join(dir, 'openapi.json'), document)
    const redocly = resolve('node_modules/@redocly/cli/bin/cli.js')
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [redocly, 'lint', '--format=json', '--max-problems=100', 'openapi.json'],
      { cwd: dir, env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' } },
    )
    const { totals, problems } = JSON.parse(stdout)
    expect(problems).toEqual([])
    expect(totals).toEqual({ errors: 0, warnings: 0, ignored: 0 })
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
})

test('the examples are what their schemas say', () => {
  for (const { answer, example } of Object.values(v1)) expect(answer.parse(example)).toEqual(example)
})
