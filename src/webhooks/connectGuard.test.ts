import { Socket } from 'node:net'
import fc from 'fast-check'
import { expect, it, onTestFinished } from 'vitest'
import { http } from '../../test/webhooks/localServers.js'
import type { SocketTarget } from './openSocket.js'
import { judgeAddress } from './publicAddress.js'
import type { ResolveHost } from './resolveHost.js'
import { createSender, type Sender } from './send.js'

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

it('never passes an address inside a network to connect, be it resolved or written in the URL', async () => {
  const ipv4 = fc.ipV4()
  const ipv6 = fc.ipV6()
  const tricky = fc
    .tuple(
      fc.constantFrom('::ffff:', '::', '64:ff9b::', '2002:7f00:1::', 'fe80::', 'fd00::', 'ff02::'),
      fc.ipV4(),
    )
    .map(([prefix, address]) => (prefix === '2002:7f00:1::' ? `${prefix}1` : `${prefix}${address}`))
  const inside = fc.constantFrom(
    '127.0.0.1',
    '10.0.0.1',
    '169.254.169.254',
    '::1',
    '192.168.1.1',
    '100.64.0.1',
  )
  const address = fc.oneof(ipv4, ipv6, tricky, inside)
  await fc.assert(
    fc.asyncProperty(
      fc.array(address, { minLength: 1, maxLength: 4 }),
      address,
      async (resolved, literal) => {
        const opened: SocketTarget[] = []
        const strict = recording(opened, answering(...resolved))
        await strict.send(to('https://name.example/'))
        const isBlocked = resolved.some((one) => judgeAddress(one).kind !== 'public')
        expect(opened.length > 0).toBe(!isBlocked)
        const host = literal.includes(':') ? `[${literal}]` : literal
        await strict.send(to(`https://${host}/`))
        for (const target of opened) expect(judgeAddress(target.address)).toEqual({ kind: 'public' })
        await strict.close()
      },
    ),
    { numRuns: 300 },
  )
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
