import { expect, test } from 'vitest'
import { readTrustedProxies } from './trustedProxies.js'

test.each([
  ['true', 1],
  ['1', 1],
  ['2', 2],
  ['false', false],
  ['0', false],
  ['loopback', ['loopback']],
  ['10.0.0.0/8, 2001:db8::/32,::1', ['10.0.0.0/8', '2001:db8::/32', '::1']],
])('“%s” is read as %o', (text, expected) => {
  expect(readTrustedProxies(text)).toEqual(expected)
})

test.each(['yes', '-1', '1.5', '33', '10.0.0.0/33', '1.2.3', 'proxy.example', '10.0.0.1,', '*'])(
  '“%s” is nothing that could be trusted',
  (text) => {
    expect(readTrustedProxies(text)).toBeUndefined()
  },
)
