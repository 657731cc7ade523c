import { pino } from 'pino'
import { expect, test } from 'vitest'
import { createApp } from '../platform/http/createApp.js'
import type { TrustedProxies } from '../platform/http/trustedProxies.js'
import { clientAddress } from './clientAddress.js'

async function addressSeen(trustedProxies: TrustedProxies, remoteAddress: string, forwarded: string) {
  const app = createApp({ log: pino({ level: 'silent' }), trustedProxies })
  app.get('/', async (request) => clientAddress(request))
  const answer = await app.inject({ url: '/', remoteAddress, headers: { 'x-forwarded-for': forwarded } })
  await app.close()
  return answer.body
}

test.each<[string, TrustedProxies, string, string, string]>([
  ['no proxy: the header says nothing', false, '203.0.113.7', '1.2.3.4', '203.0.113.7'],
  [
    'one proxy: whom it heard, not what the client wrote',
    1,
    '10.0.0.2',
    '1.2.3.4, 203.0.113.7',
    '203.0.113.7',
  ],
  ['two proxies: whom the outer one heard', 2, '10.0.0.2', '1.2.3.4, 203.0.113.7, 10.0.0.1', '203.0.113.7'],
  ['two proxies, IPv6', 2, '::1', '1.2.3.4, 2001:db8::7, fd00::1', '2001:db8::7'],
  [
    'proxies by address: the right-most that is none of them',
    ['10.0.0.0/8', 'fd00::/8', 'loopback'],
    '127.0.0.1',
    '1.2.3.4, 2001:db8::7, fd00::1, 10.9.8.7',
    '2001:db8::7',
  ],
  ['an unknown neighbour is believed nothing', ['10.0.0.0/8'], '203.0.113.9', '1.2.3.4', '203.0.113.9'],
  ['a proxy that writes ports', 1, '10.0.0.2', '203.0.113.7:51234', '203.0.113.7'],
  ['a proxy that writes ports, IPv6', 1, '10.0.0.2', '[2001:db8::7]:51234', '2001:db8::7'],
  ['a proxy that writes no address', 1, '10.0.0.2', 'unknown', '10.0.0.2'],
])('%s', async (_name, trusted, neighbour, forwarded, expected) => {
  expect(await addressSeen(trusted, neighbour, forwarded)).toBe(expected)
})
