import { createSocket } from 'node:dgram'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { rememberAnswers } from './rememberedAnswers.js'
import { createDnsResolver, type ResolveHost, resolveLocally } from './resolveHost.js'

const A = 1
const AAAA = 28
const NAME_ERROR = 3
const SERVER_FAILURE = 2

/** What the DNS server of this test says: addresses by name and type; nothing is "no such record". */
const zone: Record<string, Partial<Record<number, string[]>>> = {
  'both.test': { [A]: ['93.184.215.14', '10.0.0.1'], [AAAA]: ['2606:4700:0:0:0:0:0:1111'] },
  'four.test': { [A]: ['93.184.215.14'] },
  'six.test': { [AAAA]: ['fd00:0:0:0:0:0:0:1'] },
  'mail-only.test': {},
}

const dns = createSocket('udp4')
let resolve: ResolveHost

beforeAll(async () => {
  dns.on('message', (question, from) => dns.send(answerTo(question), from.port, from.address))
  await new Promise<void>((ready) => dns.bind(0, '127.0.0.1', ready))
  resolve = createDnsResolver([`127.0.0.1:${dns.address().port}`])
})
afterAll(() => dns.close())

it.each([
  ['both.test', ['93.184.215.14', '10.0.0.1', '2606:4700::1111']],
  ['four.test', ['93.184.215.14']],
  ['six.test', ['fd00::1']],
])('all addresses of %s are found, of both kinds, IPv4 first', async (host, addresses) => {
  expect(await resolve(host)).toEqual({ kind: 'addresses', addresses })
})

it.each([
  ['nowhere.test', 'ENOTFOUND'],
  ['mail-only.test', 'ENODATA'],
  ['broken.test', 'ESERVFAIL'],
])('%s is unknown, and why is told: %s', async (host, code) => {
  expect(await resolve(host)).toEqual({ kind: 'unknown', code })
})

it('a local trial knows this machine by its name', async () => {
  expect(await resolveLocally('localhost')).toMatchObject({
    kind: 'addresses',
    addresses: expect.arrayContaining([expect.stringMatching(/^(127\.|::1)/)]),
  })
})

it('an answer is remembered for a while, shared by those who ask meanwhile, and then asked for anew', async () => {
  let asked = 0
  let now = 0
  const remembered = rememberAnswers(
    async (host) => ({ kind: 'addresses', addresses: [`${host} ${++asked}`] }),
    5000,
    () => now,
  )
  const together = await Promise.all([remembered('a'), remembered('a'), remembered('b')])
  expect(together.map((answer) => answer.kind === 'addresses' && answer.addresses)).toEqual([
    ['a 1'],
    ['a 1'],
    ['b 2'],
  ])
  now = 4999
  await remembered('a')
  expect(asked).toBe(2)
  now = 5000
  await remembered('a')
  expect(asked).toBe(3)
})

function answerTo(question: Buffer): Buffer {
  const labels: string[] = []
  let at = 12
  for (let length = question[at] ?? 0; length > 0; length = question[at] ?? 0) {
    labels.push(question.toString('latin1', at + 1, at + 1 + length))
    at += length + 1
  }
  const end = at + 5
  const type = question.readUInt16BE(at + 1)
  const name = labels.join('.').toLowerCase()
  const records = (zone[name]?.[type] ?? []).map((address) => record(type, address))
  const code = name === 'broken.test' ? SERVER_FAILURE : zone[name] ? 0 : NAME_ERROR
  const header = Buffer.alloc(12)
  question.copy(header, 0, 0, 2)
  header.writeUInt16BE(0x8180 | code, 2)
  header.writeUInt16BE(1, 4)
  header.writeUInt16BE(records.length, 6)
  return Buffer.concat([header, question.subarray(12, end), ...records])
}

function record(type: number, address: string): Buffer {
  const data =
    type === A
      ? Buffer.from(address.split('.').map(Number))
      : Buffer.from(
          address
            .split(':')
            .map((group) => group.padStart(4, '0'))
            .join(''),
          'hex',
        )
  const head = Buffer.alloc(12)
  head.writeUInt16BE(0xc00c, 0)
  head.writeUInt16BE(type, 2)
  head.writeUInt16BE(1, 4)
  head.writeUInt32BE(60, 6)
  head.writeUInt16BE(data.length, 10)
  return Buffer.concat([head, data])
}
