import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkTarget, type Guard } from './checkTarget.js'
import { NOT_SECURE } from './endpointUrl.js'

const PUBLIC = '93.184.215.14'
const strict: Guard = { resolve: answering(PUBLIC), allowPrivate: false }
const trial: Guard = { resolve: answering('127.0.0.1'), allowPrivate: true }

describe('a URL that spells an address inside a network', () => {
  it.each([
    'https://127.0.0.1/',
    'https://127.0.0.1:8443/hook',
    'https://127.0.0.1./',
    'https://127.1/',
    'https://127.0.1/',
    'https://127.000.000.001/',
    'https://0177.0.0.1/',
    'https://0x7f.0.0.1/',
    'https://0x7f000001/',
    'https://0X7F000001/',
    'https://2130706433/',
    'https://017700000001/',
    'https://%31%32%37.0.0.1/',
    'https://127。0。0。1/',
    'https://１２７.0.0.1/',
    'https://⑯⑨。②⑤④。⑯⑨｡②⑤④/',
    'https://169.254.169.254/latest/meta-data/',
    'https://0xa9fea9fe/',
    'https://2852039166/',
    'https://0251.0376.0251.0376/',
    'https://169.254.43518/',
    'https://0/',
    'https://0.0.0.0/',
    'https://10.0.0.1/',
    'https://012.0.0.1/',
    'https://172.16.0.1/',
    'https://192.168.0.1/',
    'https://192.168.257/',
    'https://100.64.0.1/',
    'https://198.18.0.1/',
    'https://192.0.2.1/',
    'https://224.0.0.1/',
    'https://255.255.255.255/',
    'https://4294967295/',
    'https://[::1]/',
    'https://[::1]:8443/',
    'https://[0:0:0:0:0:0:0:1]/',
    'https://[::]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:7f00:1]/',
    'https://[::FFFF:A9FE:A9FE]/',
    'https://[::127.0.0.1]/',
    'https://[64:ff9b::a9fe:a9fe]/',
    'https://[64:ff9b::169.254.169.254]/',
    'https://[64:ff9b:1::10.0.0.1]/',
    'https://[2002:7f00:1::]/',
    'https://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/',
    'https://[fc00::1]/',
    'https://[fd00:ec2::254]/',
    'https://[fe80::1]/',
    'https://[fec0::1]/',
    'https://[ff02::1]/',
    'https://[2001:db8::1]/',
    'https://[100::1]/',
  ])('%s is blocked', async (url) => {
    expect((await checkTarget(url, { ...strict, resolve: neverAsked })).kind).toBe('blocked_address')
  })
})

describe('a URL that is none we send to', () => {
  it.each([
    'http://example.com/',
    'http://127.0.0.1/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'gopher://example.com/',
    'javascript:alert(1)',
    'data:text/plain,hello',
    'example.com/hook',
    '//example.com/hook',
    '',
    'https://',
    'https:///',
    'https://user@example.com/',
    'https://user:password@example.com/',
    'https://:password@example.com/',
    'https://example.com@127.0.0.1/',
    'https://[fe80::1%25eth0]/',
    'https://[fe80::1%eth0]/',
    'https://[::1',
    'https://256.256.256.256/',
    'https://1.2.3.4.5/',
    'https://0x100000000/',
    'https://exa mple.com/',
    'https://example.com:99999/',
    'https://localhost/',
    'https://LOCALHOST/',
    'https://localhost./',
    'https://api.localhost/',
    'https://ｌｏｃａｌｈｏｓｔ/',
    `https://example.com/${'a'.repeat(2048)}`,
  ])('%s is not acceptable', async (url) => {
    const target = await checkTarget(url, { ...strict, resolve: neverAsked })
    expect(target.kind).toBe('unacceptable_url')
  })
})

describe('a name', () => {
  it.each([
    ['a private address', ['10.0.0.5']],
    ['loopback', ['127.0.0.1']],
    ['the metadata service', ['169.254.169.254']],
    ['one public and one private address', [PUBLIC, '192.168.0.10']],
    ['one private and one public address', ['192.168.0.10', PUBLIC]],
    ['a public IPv4 and a unique-local IPv6 address', [PUBLIC, 'fd00::1']],
    ['a public IPv4 and a mapped private address', [PUBLIC, '::ffff:10.0.0.1']],
    ['an address with a zone', ['fe80::1%eth0']],
    ['a public address with a zone', ['2606:4700::1111%eth0']],
    ['NAT64 around a private address', ['64:ff9b::a00:1']],
    ['something that is no address', ['not-an-address']],
    ['an address in octal', ['0177.0.0.1']],
  ])('that resolves to %s is blocked, and the address is not told', async (_what, addresses) => {
    const target = await checkTarget('https://hooks.example.com/', {
      ...strict,
      resolve: answering(...addresses),
    })
    expect(target.kind).toBe('blocked_address')
    for (const address of addresses)
      if (address !== PUBLIC) expect(JSON.stringify(target)).not.toContain(address)
  })

  it.each([
    ['https://hooks.example.com/ccr?x=1', 'hooks.example.com'],
    ['https://hooks.example.com./', 'hooks.example.com'],
    ['https://HOOKS.example.com:8443/', 'hooks.example.com'],
    ['https://bücher.example/', 'xn--bcher-kva.example'],
    ['https://xn--bcher-kva.example/', 'xn--bcher-kva.example'],
    ['https://hooks。example。com/', 'hooks.example.com'],
  ])('in %s is looked up as %s and allowed when all its addresses are public', async (url, host) => {
    const asked: string[] = []
    const resolve: Guard['resolve'] = async (name) => {
      asked.push(name)
      return { kind: 'addresses', addresses: [PUBLIC, '2606:4700::1111'] }
    }
    const target = await checkTarget(url, { ...strict, resolve })
    expect(target).toMatchObject({ kind: 'allowed', addresses: [PUBLIC, '2606:4700::1111'] })
    expect(asked).toEqual([host])
  })

  const UNKNOWN = {
    en: 'nowhere.example is not known as a host on the public internet',
    fr: 'nowhere.example n’est pas connu comme un hôte de l’internet public',
  }

  it('that nobody knows is said to be unknown', async () => {
    const resolve: Guard['resolve'] = async () => ({ kind: 'unknown', code: 'ENOTFOUND' })
    expect(await checkTarget('https://nowhere.example/', { ...strict, resolve })).toEqual({
      kind: 'unknown_host',
      words: UNKNOWN,
      detail: 'not found in DNS (ENOTFOUND)',
    })
    const inside = await checkTarget('https://nowhere.example/', {
      ...strict,
      resolve: answering('10.0.0.1'),
    })
    // To its owner the two are one: else saving URLs would tell which names our network has.
    expect(inside).toMatchObject({
      kind: 'blocked_address',
      words: UNKNOWN,
    })
    expect((await checkTarget('https://nowhere.example/', { ...strict, resolve: answering() })).kind).toBe(
      'unknown_host',
    )
  })

  it('that changes its mind after the check does not matter: the checked addresses are what is used', async () => {
    const answers = [[PUBLIC], ['127.0.0.1']]
    const resolve: Guard['resolve'] = async () => ({ kind: 'addresses', addresses: answers.shift() ?? [] })
    expect(await checkTarget('https://rebind.example/', { ...strict, resolve })).toMatchObject({
      kind: 'allowed',
      addresses: [PUBLIC],
    })
    expect((await checkTarget('https://rebind.example/', { ...strict, resolve })).kind).toBe(
      'blocked_address',
    )
  })
})

describe('opened for a local trial', () => {
  it.each([
    'https://localhost:9/',
    'http://localhost:9/',
    'http://127.0.0.1:9/',
    'https://[::1]:9/',
    'http://10.0.0.1/',
  ])('%s is allowed', async (url) => {
    expect((await checkTarget(url, trial)).kind).toBe('allowed')
  })

  it.each(['http://169.254.169.254/', 'https://169.254.169.254/', 'https://[fe80::1]/', 'https://0.0.0.0/'])(
    '%s stays blocked',
    async (url) => {
      expect((await checkTarget(url, trial)).kind).toBe('blocked_address')
    },
  )

  it('plain http to the public internet stays closed', async () => {
    const target = await checkTarget('http://example.com/', { ...trial, resolve: answering(PUBLIC) })
    expect(target).toEqual({ kind: 'unacceptable_url', words: NOT_SECURE })
  })
})

it('lets through no URL made of a blocked IPv4 address, however it is spelled', async () => {
  const octet = fc.integer({ min: 0, max: 255 })
  const blocked = fc.oneof(
    fc.tuple(fc.constantFrom(0, 10, 127), octet, octet, octet),
    fc.tuple(fc.constant(169), fc.constant(254), octet, octet),
    fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), octet, octet),
    fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
    fc.tuple(fc.integer({ min: 224, max: 255 }), octet, octet, octet),
  )
  await fc.assert(
    fc.asyncProperty(blocked, async ([a, b, c, d]) => {
      const whole = ((a * 256 + b) * 256 + c) * 256 + d
      const octal = [a, b, c, d].map((part) => `0${part.toString(8)}`).join('.')
      const hex = [a, b, c, d].map((part) => `0x${part.toString(16)}`).join('.')
      for (const host of [`${a}.${b}.${c}.${d}`, octal, hex, String(whole), `0x${whole.toString(16)}`]) {
        const target = await checkTarget(`https://${host}/`, { ...strict, resolve: neverAsked })
        expect(target.kind, host).toBe('blocked_address')
      }
    }),
  )
})

function answering(...addresses: string[]): Guard['resolve'] {
  return async () => ({ kind: 'addresses', addresses })
}

async function neverAsked(host: string): Promise<never> {
  throw new Error(`${host} was looked up`)
}
