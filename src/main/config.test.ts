import { expect, test } from 'vitest'
import { ConfigProblem, loadConfig } from './config.js'

test('an empty environment is a working configuration', () => {
  const config = loadConfig({})
  expect(config).toMatchObject({ port: 3000, host: '127.0.0.1', isSignUpOpen: true, defaultPlan: 'FREE' })
  expect(config.plans.PRO.apiCallsPerMonth).toBe(10_000)
  expect(config.webhooks.retryOffsetsSeconds).toEqual([0, 60, 300, 1800, 7200, 21_600, 86_400])
})

test('one message names everything that is wrong', () => {
  const wrong = () =>
    loadConfig({
      PORT: '70000',
      DATABASE_URL: 'mysql://x',
      LOG_LEVEL: 'loud',
      SECRET_KEY: 'short',
      LLM_MODEL: 'some-model',
      MIN_CALL_SECONDS: '20',
      MAX_CALL_SECONDS: '10',
    })
  expect(wrong).toThrow(ConfigProblem)
  expect(wrong).toThrow(
    /PORT[\s\S]*DATABASE_URL[\s\S]*SECRET_KEY[\s\S]*LOG_LEVEL[\s\S]*LLM_BASE_URL[\s\S]*MIN_CALL_SECONDS/,
  )
})

test('a message never repeats a value: it may be a secret', () => {
  expect(() => loadConfig({ SECRET_KEY: 'hunter2', DATABASE_URL: 'mysql://root:hunter2@db' })).not.toThrow(
    /hunter2/,
  )
  expect(() => loadConfig({ SECRET_KEY: 'hunter2' })).toThrow(ConfigProblem)
})

test.each([
  ['https://CCR.example.com:443/', 'https://ccr.example.com'],
  ['http://calls.lan:8080', 'http://calls.lan:8080'],
  ['https://example.com/ccr/', 'https://example.com/ccr'],
  ['https://example.com/tools/ccr', 'https://example.com/tools/ccr'],
])('PUBLIC_URL %s is %s', (given, read) => {
  expect(loadConfig({ PUBLIC_URL: given }).publicUrl).toBe(read)
})

test.each([
  ['https://example.com/?a=b', 'without a query'],
  ['https://user:secret@example.com', 'without a query'],
  ['https://example.com/a%20b', 'a path of letters'],
  ['https://example.com//ccr', 'a path of letters'],
  ['https://example.com/../ccr', 'a path of letters'],
  ['https://example.com/Docs', '/ccr for example is free'],
  ['https://example.com/api/ccr', '/ccr for example is free'],
])('PUBLIC_URL %s is refused', (given, why) => {
  expect(() => loadConfig({ PUBLIC_URL: given })).toThrow(why)
})

test('an empty value means not set', () => {
  expect(loadConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: undefined })
})

test.each([
  [{ LLM_BASE_URL: 'http://127.0.0.1:8080/v1' }, 'LLM_MODEL'],
  [{ S3_ACCESS_KEY_ID: 'a', S3_BUCKET: 'calls' }, 'S3_SECRET_ACCESS_KEY'],
  [{ S3_ENDPOINT: 'http://127.0.0.1:9000' }, 'S3_BUCKET is needed with S3_ENDPOINT'],
  [{ WEBHOOK_RETRY_OFFSETS_SECONDS: '0,60,30' }, 'must rise'],
  [{ PLANS: '{' }, 'PLANS takes JSON'],
])('%o is refused with the name of what is missing', (env, name) => {
  expect(() => loadConfig(env)).toThrow(name)
})
