import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Problem } from '../../src/platform/http/problem.js'
import { requireStorable } from '../../src/platform/http/requireStorable.js'
import { type SignedUp, startTestServer, type TestServer } from '../support/server.js'
import { appEndpoints } from './appEndpoints.js'

const KIB = 1024
const MIB = 1024 * KIB

let server: TestServer
let olga: SignedUp
let port: number
beforeAll(async () => {
  server = await startTestServer()
  olga = await server.signUp('Olga')
  port = Number(new URL(await server.app.listen({ port: 0, host: '127.0.0.1' })).port)
})
afterAll(() => server?.close())

const zeros = (bytes: number) => `[${'0,'.repeat((bytes - 4) / 2)}0]`
const repeated = (text: string, bytes: number) =>
  `[${Array.from({ length: bytes / (text.length + 1) }, () => text)}]`

/** A scorecard of the size that is taken, wrong in each of its phrases. */
function wrongScorecard(): string {
  const phrases = Array.from({ length: 100 }, () => 0)
  const criterion = { kind: 'SAID', examples: phrases, counterExamples: phrases }
  const section = { criteria: Array.from({ length: 50 }, () => criterion) }
  return JSON.stringify({ name: 'x', definition: { sections: Array.from({ length: 20 }, () => section) } })
}

const WORST: [string, string][] = [
  ['noughts', zeros(MIB)],
  ['empty texts', repeated('""', MIB)],
  ['empty objects', repeated('{}', MIB)],
  ['arrays as deep as is taken', repeated(`${'['.repeat(30)}${']'.repeat(30)}`, MIB)],
  ['arrays that are too deep', `${'['.repeat(MIB / 2)}${']'.repeat(MIB / 2)}`],
  [
    'an object of many names',
    JSON.stringify(Object.fromEntries(Array.from({ length: 90_000 }, (_, i) => [`n${i}`, 0]))),
  ],
  ['one long text', JSON.stringify(['é'.repeat(MIB / 2 - 4)])],
  ['a text that is cut in half at its end', `["${'x'.repeat(MIB - 20)}\\ud800"]`],
  ['a scorecard that is wrong 200,000 times', wrongScorecard()],
]

test('what a stranger sends is never read: the answer comes while the body is still on its way', async () => {
  const endpoints = (await appEndpoints()).filter(({ body, isPublic }) => body && !isPublic)
  expect(endpoints.length).toBeGreaterThan(10)
  for (const { method, path } of endpoints) {
    const socket = connect(port, '127.0.0.1')
    socket.setEncoding('utf8')
    const head = [
      `${method} ${path.replace(/:\w+/g, 'x')} HTTP/1.1`,
      `Host: 127.0.0.1:${port}`,
      'Content-Type: application/json',
      'Transfer-Encoding: chunked',
    ]
    // The first of many bytes, and no JSON: whoever reads waits, or objects.
    socket.write(`${head.join('\r\n')}\r\n\r\n1\r\n[\r\n`)
    const [answer] = await once(socket, 'data')
    expect(answer.split('\r\n', 1), path).toEqual(['HTTP/1.1 401 Unauthorized'])
    socket.destroy()
  }
})

test.each([
  ['POST', '/app/api/projects', 64],
  ['POST', '/app/api/auth/sign-in/email', 64],
  ['POST', '/app/api/scorecards', 1024],
] as const)('%s %s takes %i KiB, and says so', async (method, url, kibibytes) => {
  const send = (bytes: number) =>
    server.app.inject({
      method,
      url,
      headers: { cookie: olga.cookie, 'content-type': 'application/json' },
      payload: JSON.stringify({ name: 'x'.repeat(bytes - 11) }),
    })
  const fitting = await send(kibibytes * KIB)
  expect([400, 401], fitting.body).toContain(fitting.statusCode)
  const refused = await send(kibibytes * KIB + 1)
  expect(refused.statusCode).toBe(413)
  expect(refused.json().error).toEqual({
    code: 'payload_too_large',
    message: `The body is larger than ${kibibytes} KiB, the most that is taken here.`,
  })
})

test('each value of a body is looked at once, and no more of them than any form has', () => {
  const looks = (length: number) => {
    let count = 0
    const counted = new Proxy(
      Array.from({ length }, () => [0]),
      {
        get(values, name, receiver) {
          if (typeof name === 'string' && /^\d+$/.test(name)) count += 1
          return Reflect.get(values, name, receiver)
        },
      },
    )
    try {
      requireStorable({ counted })
    } catch (problem) {
      return { count, problem }
    }
    return { count }
  }
  expect(looks(1000)).toEqual({ count: 1000 })
  expect(looks(2000)).toEqual({ count: 2000 })
  const refused = looks(100_000)
  expect(refused.count).toBeLessThan(10_001)
  expect(refused.problem).toMatchObject({ code: 'validation_error' })
})

test('a body is refused at the place that cannot be kept, and there alone', () => {
  const flaw = (value: unknown) => {
    try {
      requireStorable(value)
    } catch (problem) {
      return (problem as Problem).fields
    }
    return null
  }
  expect(flaw({ a: [{ b: 'x' }, { b: 'x\0', c: '\ud800' }] })).toEqual({
    'a.1.b': { en: 'holds a NUL character', fr: 'contient un caractère NUL' },
  })
  expect(flaw({ a: { 'b\0': 1 } })).toMatchObject({
    a: { en: 'holds a name with a character that cannot be kept' },
  })
  expect(flaw(['\ud83d\ude00', 'é'])).toBeNull()
})

test('the worst bodies are refused in a few words; what they cost beside reading them', async () => {
  const lines: string[] = []
  for (const [what, body] of WORST) {
    const read = processorMs(() => JSON.parse(body))
    const before = process.cpuUsage()
    const answer = await server.app.inject({
      method: 'POST',
      url: '/app/api/scorecards',
      headers: { cookie: olga.cookie, 'content-type': 'application/json' },
      payload: body,
    })
    const spent = process.cpuUsage(before)
    expect(answer.statusCode, what).toBe(400)
    expect(answer.body.length, what).toBeLessThan(4 * KIB)
    const ratio = (spent.user + spent.system) / 1000 / read
    lines.push(`${ratio.toFixed(1).padStart(6)} × JSON.parse: ${what}`)
  }
  console.log(lines.join('\n'))
})

function processorMs(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return Math.max(0.001, (user + system) / 1000)
}
