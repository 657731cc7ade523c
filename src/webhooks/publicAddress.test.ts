import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeAddress } from './publicAddress.js'

/** First and last address of every blocked range, and one in its midst. */
const BLOCKED: [what: string, addresses: string[]][] = [
  ['this network', ['0.0.0.0', '0.1.2.3', '0.255.255.255']],
  ['private 10/8', ['10.0.0.0', '10.0.0.1', '10.255.255.255']],
  ['CGNAT', ['100.64.0.0', '100.100.100.200', '100.127.255.255']],
  ['loopback', ['127.0.0.0', '127.0.0.1', '127.1.2.3', '127.255.255.255']],
  ['link-local and metadata', ['169.254.0.0', '169.254.169.254', '169.254.170.2', '169.254.255.255']],
  ['private 172.16/12', ['172.16.0.0', '172.17.0.1', '172.31.255.255']],
  ['protocol assignments', ['192.0.0.0', '192.0.0.170', '192.0.0.192', '192.0.0.255']],
  ['documentation 1', ['192.0.2.0', '192.0.2.255']],
  ['6to4 relays', ['192.88.99.0', '192.88.99.1']],
  ['private 192.168/16', ['192.168.0.0', '192.168.1.1', '192.168.255.255']],
  ['benchmarks', ['198.18.0.0', '198.19.255.255']],
  ['documentation 2', ['198.51.100.0', '198.51.100.255']],
  ['documentation 3', ['203.0.113.0', '203.0.113.255']],
  ['multicast', ['224.0.0.0', '224.0.0.251', '239.255.255.255']],
  ['reserved', ['240.0.0.0', '250.1.2.3', '255.255.255.254']],
  ['broadcast', ['255.255.255.255']],
  ['IPv6 unspecified', ['::', '0:0:0:0:0:0:0:0']],
  ['IPv6 loopback', ['::1', '0000:0000:0000:0000:0000:0000:0000:0001']],
  ['IPv4-compatible', ['::127.0.0.1', '::10.0.0.1', '::8.8.8.8', '::ffff']],
  ['IPv4-mapped', ['::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:169.254.169.254', '::FFFF:8.8.8.8']],
  ['IPv4-translated', ['::ffff:0:127.0.0.1', '::ffff:0:808:808']],
  ['NAT64', ['64:ff9b::127.0.0.1', '64:ff9b::a9fe:a9fe', '64:ff9b::8.8.8.8', '64:ff9b:1::10.0.0.1']],
  ['discard only', ['100::', '100::1', '100::ffff:ffff:ffff:ffff']],
  ['Teredo', ['2001::', '2001:0:7f00:1::', '2001:0:ffff:ffff:ffff:ffff:ffff:ffff']],
  ['IPv6 benchmarks', ['2001:2::', '2001:2:0:ffff:ffff:ffff:ffff:ffff']],
  ['ORCHID', ['2001:10::1', '2001:20::1', '2001:2f:ffff:ffff:ffff:ffff:ffff:ffff']],
  ['IETF assignments', ['2001:1::1', '2001:3::1', '2001:4:112::1', '2001:1ff:ffff::']],
  ['IPv6 documentation', ['2001:db8::', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff', '3fff::', '3fff:fff::1']],
  ['6to4', ['2002::', '2002:7f00:1::', '2002:a9fe:a9fe::1', '2002:808:808::1']],
  ['segment routing', ['5f00::', '5f00::1']],
  ['unique-local', ['fc00::', 'fd00::1', 'fd00:ec2::254', 'fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff']],
  ['IPv6 link-local', ['fe80::', 'fe80::1', 'fe80::a9fe:a9fe', 'febf:ffff::1']],
  ['site-local', ['fec0::', 'fec0::1', 'feff:ffff::1']],
  ['IPv6 multicast', ['ff00::', 'ff02::1', 'ff0e::1', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff']],
  ['never assigned', ['1::', '200::1', '1fff::1', '4000::1', '8000::1', 'e000::1']],
  ['a zone', ['fe80::1%eth0', 'fe80::1%1', '2606:4700::1111%eth0', '::1%lo']],
  ['no address', ['', ' ', 'localhost', '127.1', '2130706433', '0177.0.0.1', '0x7f.1', '1.2.3', '1.2.3.4.5']],
  ['an address with more', ['8.8.8.8:80', '8.8.8.8/32', '[::1]', ' 8.8.8.8', '8.8.8.8\n', '256.1.1.1']],
]

const PUBLIC = [
  ['8.8.8.8', '1.1.1.1', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '126.255.255.255'],
  ['128.0.0.0', '169.253.255.255', '169.255.0.0', '172.15.255.255', '172.32.0.0', '192.0.1.0', '192.0.3.0'],
  ['192.167.255.255', '192.169.0.0', '198.17.255.255', '198.20.0.0', '198.51.99.255', '203.0.114.0'],
  ['223.255.255.255', '2606:4700::1111', '2a00:1450:4001::200e', '2001:4860:4860::8888', '2001:200::1'],
  ['2001:db7::1', '2003::1', '2c0f:ffff::1', '2001:470::1', '2A00:1450::1'],
].flat()

describe('an address that is no host on the public internet', () => {
  it.each(BLOCKED)('is refused: %s', (_what, addresses) => {
    for (const address of addresses) expect(judgeAddress(address).kind, address).not.toBe('public')
  })

  it('is named by at least 120 cases', () => {
    expect(BLOCKED.flatMap(([, addresses]) => addresses).length).toBeGreaterThanOrEqual(120)
  })

  it('is refused in any 32 bits that an IPv6 form can carry', () => {
    const octets = fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 0, max: 255 })))
    fc.assert(
      fc.property(octets, (bytes) => {
        const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
        const groups = `${hex.slice(0, 4)}:${hex.slice(4)}`
        for (const form of [`::${groups}`, `::ffff:${groups}`, `::ffff:0:${groups}`, `64:ff9b::${groups}`])
          expect(judgeAddress(form).kind, form).not.toBe('public')
        for (const form of [`2002:${groups}::1`, `2001:0:${groups}::1`, `64:ff9b:1::${groups}`])
          expect(judgeAddress(form).kind, form).not.toBe('public')
      }),
    )
  })
})

it.each(PUBLIC)('%s is public', (address) => {
  expect(judgeAddress(address)).toEqual({ kind: 'public' })
})

it.each([['127.0.0.1', '::1', '10.1.2.3', '172.20.0.2', '192.168.1.1', '100.64.0.1', 'fd00::1']])(
  'loopback and private networks can be opened for a trial',
  (...addresses) => {
    for (const address of addresses) expect(judgeAddress(address).kind, address).toBe('local')
  },
)

it.each([
  ['169.254.169.254', 'fe80::1', '224.0.0.1', '0.0.0.0', '255.255.255.255', '::ffff:127.0.0.1', '192.0.2.1'],
])('metadata services, multicast and tunnels never', (...addresses) => {
  for (const address of addresses) expect(judgeAddress(address).kind, address).toBe('forbidden')
})
