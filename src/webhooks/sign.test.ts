import { readFile } from 'node:fs/promises'
import { Webhook } from 'standardwebhooks'
import { Webhook as SvixWebhook } from 'svix'
import { describe, expect, it } from 'vitest'
import { signingKeys } from './openedSecrets.js'
import { sign } from './sign.js'
import { createSigningSecret, secretBytes } from './signingSecret.js'

type Verify = (rawBody: string, header: string, secret: string) => boolean

const body =
  '{"id":"c1","event":"webhook.ping","created_at":"2026-05-11T12:25:12.000Z","data":{"message":"é ✓"}}'
const secret = createSigningSecret()
const other = createSigningSecret()
const signed = (secrets: string[], at = new Date()) =>
  sign({ id: 'c1', body, keys: secrets.map(signingKeys), at })

describe('the published sample verifier, as it stands', async () => {
  const verify = await publishedVerifier()

  it('accepts our signature', () => {
    expect(verify(body, signed([secret])['x-ccr-signature'], secret)).toBe(true)
  })

  it('refuses another secret and another body', () => {
    expect(verify(body, signed([secret])['x-ccr-signature'], other)).toBe(false)
    expect(verify(`${body} `, signed([secret])['x-ccr-signature'], secret)).toBe(false)
  })

  it('goes on accepting the old secret while a rotation is staged, then the new one once activated', () => {
    const [old, fresh] = [secret, other]
    expect(verify(body, signed([old, fresh])['x-ccr-signature'], old)).toBe(true)
    expect(verify(body, signed([fresh, old])['x-ccr-signature'], fresh)).toBe(true)
  })
})

describe.each([
  ['standardwebhooks', (key: string) => new Webhook(key)],
  ['svix', (key: string) => new SvixWebhook(key)],
])('the verifier of the %s package', (_name, webhook) => {
  it('accepts our headers and gives the body back', () => {
    expect(webhook(secret).verify(body, { ...signed([secret]) })).toEqual(JSON.parse(body))
  })

  it('accepts both secrets during a rotation', () => {
    for (const key of [secret, other])
      expect(webhook(key).verify(body, { ...signed([secret, other]) })).toEqual(JSON.parse(body))
  })

  it('refuses a changed body', () => {
    expect(() => webhook(secret).verify(`${body} `, { ...signed([secret]) })).toThrow()
  })
})

it('makes secrets of 32 random bytes', () => {
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  expect(secretBytes(secret)).toHaveLength(32)
  expect(secret).not.toBe(other)
})

/** Runs what docs/webhooks.md shows. Hardened verifiers in several languages have a test of their own. */
async function publishedVerifier(): Promise<Verify> {
  const page = await readFile(new URL('../../docs/webhooks.md', import.meta.url), 'utf8')
  const source = page.split('```js sample\n')[1]?.split('\n```')[0]
  if (!source) throw new Error('docs/webhooks.md has no block "js sample"')
  const url = `data:text/javascript,${encodeURIComponent(`${source}\nexport { verify }`)}`
  return (await import(/* @vite-ignore */ url)).verify
}
