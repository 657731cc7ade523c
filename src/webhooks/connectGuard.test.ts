import { once } from 'node:events'
import { BlockList, isIPv6, Socket } from 'node:net'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { http } from '../../test/webhooks/localServers.js'
import { createOpenSocket, type SocketTarget } from './openSocket.js'
import type { ResolveHost } from './resolveHost.js'
import { createSender, type Sender } from './send.js'

// From the IANA special-purpose registries (RFC 6890 and its successors), not from the guard: it must not judge itself.
const BLOCKED_IPV4 = `0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24
  192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4`
const BLOCKED_IPV6 = `::/96 ::ffff:0:0/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16
  3fff::/20 5f00::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8`
const PUBLIC = ['93.184.215.14', '8.8.8.8', '172.32.0.1', '2606:4700::1111', '2a00:1450:4001::200e']

const ranges = [
  ...BLOCKED_IPV4.split(/\s+/).map((range) => rangeOf(range, 32)),
  ...BLOCKED_IPV6.split(/\s+/).map((range) => rangeOf(range, 128)),
]
// One for each family: in a shared list ::ffff:0:0/96 would cover every IPv4 address.
const blocked = { ipv4: new BlockList(), ipv6: new BlockList() }
for (const { network, prefix, bits } of ranges) {
  const family = bits === 32 ? 'ipv4' : 'ipv6'
  blocked[family].addSubnet(network, prefix, family)
}

const publicAddress = fc.constantFrom(...PUBLIC)
const insideBlockedRange = fc.constantFrom(...ranges).chain(({ network, prefix, bits }) => {
  const size = 1n << BigInt(bits - prefix)
  const first = numberOf(network)
  // Bits below the prefix; the first and the last of a range oftener than by chance.
  const offset = fc.oneof(fc.constantFrom(0n, size - 1n), fc.bigInt({ min: 0n, max: size - 1n }))
  return offset.map((low) => textOf(first + low, bits))
})

it('does not follow a redirect to the metadata service', async () => {
  const opened: SocketTarget[] = []
  const location = 'http://169.254.169.254/latest/meta-data/'
  const port = await http((_request, response) => response.writeHead(307, { location }).end('go there'))
  const { outcome } = await recording(opened, answering('127.0.0.1'), true).send(
    to(`http://127.0.0.1:${port}/`),
  )
  expect(outcome).toEqual({
    kind: 'refused',
    status: 307,
    message: 'answered 307: redirects are not followed',
  })
  expect(opened.map((target) => target.address)).toEqual(['127.0.0.1'])
})

it('asks for a name once: the address that was judged is the address connected to', async () => {
  const answers = ['93.184.215.14', '127.0.0.1', '169.254.169.254']
  let asked = 0
  const opened: SocketTarget[] = []
  const rebinding: ResolveHost = async () => ({ kind: 'addresses', addresses: [answers[asked++] ?? ''] })
  const strict = recording(opened, rebinding)
  expect((await strict.send(to('https://rebind.example/'))).outcome).toMatchObject({ kind: 'failed' })
  expect(asked).toBe(1)
  expect((await strict.send(to('https://rebind.example/'))).outcome).toMatchObject({
    reason: 'blocked_address',
  })
  expect((await strict.send(to('https://rebind.example/'))).outcome).toMatchObject({
    reason: 'blocked_address',
  })
  expect(opened).toEqual([
    { address: '93.184.215.14', port: 443, isSecure: true, servername: 'rebind.example' },
  ])
})

describe('whatever lies in a range that is not public', () => {
  it('is never passed to connect when it is written in the URL', async () => {
    await fc.assert(
      fc.asyncProperty(insideBlockedRange, async (address) => {
        const opened: SocketTarget[] = []
        const host = address.includes(':') ? `[${address}]` : address
        const strict = recording(opened, neverAsked)
        expect((await strict.send(to(`https://${host}/`))).outcome).toMatchObject({ kind: 'failed' })
        expect(opened).toEqual([])
        await strict.close()
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps the whole name from connect when it is among the addresses that the name resolves to', async () => {
    const others = fc.array(fc.oneof(publicAddress, insideBlockedRange), { maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(others, insideBlockedRange, fc.nat(), async (addresses, inside, place) => {
        const opened: SocketTarget[] = []
        const strict = recording(opened, answering(...addresses.toSpliced(place % 4, 0, inside)))
        const { outcome } = await strict.send(to('https://name.example/'))
        expect(outcome).toMatchObject({ reason: 'blocked_address' })
        expect(opened).toEqual([])
        await strict.close()
      }),
      { numRuns: 1000 },
    )
  })
})

it('passes to connect nothing but the addresses that were resolved, and none inside a blocked range', async () => {
  const any = fc.oneof(publicAddress, fc.ipV4(), fc.ipV6())
  await fc.assert(
    fc.asyncProperty(fc.array(any, { minLength: 1, maxLength: 4 }), async (resolved) => {
      const opened: SocketTarget[] = []
      const strict = recording(opened, answering(...resolved))
      await strict.send(to('https://name.example/'))
      for (const { address } of opened) {
        expect(resolved).toContain(address)
        expect(isBlocked(address)).toBe(false)
      }
      if (resolved.every((address) => PUBLIC.includes(address))) expect(opened).not.toEqual([])
      await strict.close()
    }),
    { numRuns: 500 },
  )
})

it('resolves no name behind the guard, should one ever get as far as the socket', async () => {
  const socket = createOpenSocket()({
    address: 'localhost',
    port: 9,
    isSecure: false,
    servername: null,
  })
  const [error] = await once(socket, 'error')
  expect(String(error)).toContain('localhost is not an address')
})

function to(url: string) {
  return { url, headers: {}, body: '{}' }
}

function answering(...addresses: string[]): ResolveHost {
  return async () => ({ kind: 'addresses', addresses })
}

/** Stands in for `connect`: notes where it would go, and lets nothing but loopback through. */
function recording(opened: SocketTarget[], resolve: ResolveHost, allowPrivate = false): Sender {
  const made = createSender({
    resolve,
    allowPrivate,
    open(target) {
      opened.push(target)
      const socket = new Socket()
      if (allowPrivate && target.address === '127.0.0.1') return socket.connect(target.port, '127.0.0.1')
      setImmediate(() => socket.destroy(new Error('a stand-in connects to nothing')))
      return socket
    },
  })
  onTestFinished(() => made.close())
  return made
}

async function neverAsked(host: string): Promise<never> {
  throw new Error(`${host} was looked up`)
}

function isBlocked(address: string): boolean {
  const family = isIPv6(address) ? 'ipv6' : 'ipv4'
  return blocked[family].check(address, family)
}

function rangeOf(range: string, bits: 32 | 128) {
  const [network = '', prefix] = range.split('/')
  return { network, prefix: Number(prefix), bits }
}

function numberOf(address: string): bigint {
  if (!isIPv6(address)) return address.split('.').reduce((sum, part) => sum * 256n + BigInt(part), 0n)
  const [head = '', tail = ''] = address.split('::')
  const [before, after] = [groupsOf(head), groupsOf(tail)]
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0')
  return [...before, ...zeros, ...after].reduce((sum, group) => sum * 65_536n + BigInt(`0x${group}`), 0n)
}

function groupsOf(text: string): string[] {
  return text === '' ? [] : text.split(':')
}

function textOf(address: bigint, bits: number): string {
  const [width, radix, separator] = bits === 32 ? [8, 10, '.'] : [16, 16, ':']
  const parts = Array.from({ length: bits / width }, (_, n) =>
    ((address >> BigInt(bits - width * (n + 1))) & ((1n << BigInt(width)) - 1n)).toString(radix),
  )
  return parts.join(separator)
}
