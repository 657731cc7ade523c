import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompressSync } from 'node:zlib'
import Spectral from '@stoplight/spectral-core'
import Parsers from '@stoplight/spectral-parsers'
import Rulesets from '@stoplight/spectral-rulesets'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serialiserOf } from '../../src/api-v1/serialise.js'
import { v1 } from '../../src/contract/v1/endpoints.js'
import { openapi } from '../../src/contract/v1/openapi.js'
import { WEBHOOK_HEADERS, webhooks } from '../../src/contract/v1/webhooks.js'
import { attemptHeaders } from '../../src/webhooks/attemptHeaders.js'
import { envelope } from '../../src/webhooks/envelope.js'
import { signingKeys } from '../../src/webhooks/openedSecrets.js'
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

test("a second linter, with rules of its own, has nothing to say either: Spectral's for OpenAPI", async () => {
  const spectral = new Spectral.Spectral()
  // Its types know rulesets that extend others alone; its own is of rules.
  spectral.setRuleset({ extends: [Rulesets.oas as Spectral.RulesetDefinition] })
  const document = await server.app.inject({
    url: '/api/v1/openapi.json',
    headers: { host: 'c.example.org' },
  })
  const findings = async (text: string) =>
    (await spectral.run(new Spectral.Document(text, Parsers.Json))).map(
      ({ code, path, message }) => `${path.join('.')}: ${message} (${code})`,
    )
  expect(await findings(document.body)).toEqual([])
  const { info: _, ...worse } = document.json()
  expect(await findings(JSON.stringify(worse))).not.toEqual([])
})

test('the examples are what their schemas say', () => {
  for (const { answer, example } of Object.values(v1)) expect(answer.parse(example)).toEqual(example)
  for (const { body, example } of Object.values(webhooks)) expect(body.parse(example)).toEqual(example)
})

test('answers leave room for fields to come, and each operation and event is described', () => {
  const { paths, webhooks: events, components } = openapi('https://c.example.org', '1')
  expect(JSON.stringify(components.schemas)).not.toContain('"additionalProperties":false')
  const operations = [
    ...Object.values(paths).map(({ get }) => get),
    ...Object.values(events).map(({ post }) => post),
  ]
  expect(operations).toHaveLength(10)
  for (const { operationId, description } of operations)
    expect(description, operationId).toMatch(/\w+ .*\.$/s)
})

test.each(Object.entries(webhooks))('what is sent of %s is what is published of it', (event, { example }) => {
  const { id, created_at, data } = example
  const body = envelope(id, { type: event, data, createdAt: new Date(created_at) } as Parameters<
    typeof envelope
  >[1])
  expect(JSON.parse(body)).toEqual(example)
  const sent = attemptHeaders({
    id,
    event,
    url: 'https://crm.example.org/hook',
    body,
    keys: [signingKeys('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw')],
    at: new Date(created_at),
  })
  const ofTransport = ['Host', 'Connection', 'Content-Type', 'Content-Length']
  expect(Object.keys(sent).filter((name) => !ofTransport.includes(name))).toEqual(
    Object.keys(WEBHOOK_HEADERS),
  )
})

test('what a schema does not name is not written, however deep it lies', () => {
  const example = v1.analysis.example
  const leaking = {
    ...example,
    payload: 'INTERNAL',
    metrics: { ...example.metrics, overtalkSeconds: 1 },
    criteria: example.criteria.map((criterion) => ({ ...criterion, nearestMiss: null })),
  }
  expect(JSON.parse(serialiserOf(v1.analysis.answer)(leaking))).toEqual(example)
})
