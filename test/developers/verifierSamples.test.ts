import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Parser } from '@lezer/common'
import { parser as goParser } from '@lezer/go'
import { parser as pythonParser } from '@lezer/python'
import { loadPrism } from '@ruby/prism'
import { describe, expect, test } from 'vitest'
import { signingKeys } from '../../src/webhooks/openedSecrets.js'
import { sign } from '../../src/webhooks/sign.js'
import { createSigningSecret } from '../../src/webhooks/signingSecret.js'
import { type Case, isInstalled, RUNTIMES, verdicts } from './verifierRuns.js'

const body =
  '{"id":"c1","event":"webhook.ping","created_at":"2026-05-11T12:25:12.000Z","data":{"message":"é ✓"}}'
const secret = createSigningSecret()
const other = createSigningSecret()

const signature = (secrets: string[], secondsAgo = 0, signedBody = body) =>
  sign({
    id: 'c1',
    body: signedBody,
    keys: secrets.map(signingKeys),
    at: new Date(Date.now() - secondsAgo * 1000),
  })['x-ccr-signature']
const nowSeconds = () => Math.floor(Date.now() / 1000)
const hex = () => signature([secret]).split('v1=')[1] ?? ''

/** Made anew for each run: signatures age. */
const cases = (): [what: string, expected: boolean, given: Partial<Case>][] => [
  ['a delivery as we send it', true, {}],
  ['an empty body', true, { body: '', header: signature([secret], 0, '') }],
  ['one that took four minutes', true, { header: signature([secret], 240) }],
  ['a clock four minutes behind ours', true, { header: signature([secret], -240) }],
  ['the old secret while a rotation is staged', true, { header: signature([secret, other]) }],
  ['the new secret while a rotation is staged', true, { header: signature([other, secret]) }],
  ['spaces after the commas', true, { header: signature([secret]).replaceAll(',', ', ') }],
  ['another scheme beside ours', true, { header: `${signature([secret])},v2=00` }],
  ['another secret', false, { secret: other }],
  ['a changed body', false, { body: `${body} ` }],
  ['a changed timestamp', false, { header: `t=${nowSeconds() - 60},v1=${hex()}` }],
  ['a signature that is too old', false, { header: signature([secret], 330) }],
  ['a signature from the future', false, { header: signature([secret], -330) }],
  ['a timestamp that is not a number', false, { header: `t=NaN,v1=${hex()}` }],
  ['an infinite timestamp', false, { header: `t=Infinity,v1=${hex()}` }],
  ['a timestamp with a sign', false, { header: `t=+${nowSeconds()},v1=${hex()}` }],
  ['an endless timestamp', false, { header: `t=${'9'.repeat(400)},v1=${hex()}` }],
  ['no timestamp', false, { header: `v1=${hex()}` }],
  ['no signature', false, { header: `t=${nowSeconds()}` }],
  ['an empty signature', false, { header: `t=${nowSeconds()},v1=` }],
  ['a signature that is too short', false, { header: `t=${nowSeconds()},v1=${hex().slice(0, 32)}` }],
  ['a signature that is not hex', false, { header: `t=${nowSeconds()},v1=${'zz'.repeat(32)}` }],
  ['a signature of other letters', false, { header: `t=${nowSeconds()},v1=${'é'.repeat(64)}` }],
  ['an empty header', false, { header: '' }],
  ['a header that is something else', false, { header: '=,=,,t,v1' }],
]

describe('the published verifiers tell a delivery from a forgery', async () => {
  const runtimes = await Promise.all(
    RUNTIMES.map(async (runtime) => ({ ...runtime, isThere: await isInstalled(runtime) })),
  )

  for (const runtime of runtimes) {
    test.runIf(runtime.isThere)(runtime.language, { timeout: 300_000 }, async () => {
      const asked = cases()
      const header = signature([secret])
      const answers = await verdicts(
        runtime,
        asked.map(([, , given]) => ({ body, header, secret, ...given })),
      )
      const names = asked.map(([what]) => what)
      const label = (values: unknown[]) => values.map((value, index) => `${names[index]}: ${value}`)
      expect(label(Array.isArray(answers) ? answers : [answers])).toEqual(
        label(asked.map(([, expected]) => expected)),
      )
    })
  }
})

describe('the published verifiers are sound programs, where their language is not installed too', () => {
  const read = (name: string) => readFile(`docs/samples/${name}`, 'utf8')

  test('Go', async () => expect(errorsOf(goParser, await read('verify.go'))).toEqual([]))

  test('Python', async () => expect(errorsOf(pythonParser, await read('verify.py'))).toEqual([]))

  test('Ruby', async () => {
    const parse = await loadPrism()
    expect(parse(await read('verify.rb')).errors).toEqual([])
    expect(parse('def verify(').errors).not.toEqual([])
  })

  test('PHP', async () => {
    // Its types are for another module format than its code.
    const { Engine } = createRequire(import.meta.url)('php-parser')
    const engine = new Engine({ parser: { suppressErrors: false } })
    const source = await read('verify.php')
    expect(engine.parseCode(source, 'verify.php').kind).toBe('program')
    expect(() => engine.parseCode('<?php function (', 'broken.php')).toThrow()
  })

  test('the parsers notice what is broken', () => {
    expect(errorsOf(goParser, 'package webhooks\nfunc {')).not.toEqual([])
    expect(errorsOf(pythonParser, 'def verify(:\n')).not.toEqual([])
  })
})

function errorsOf(parser: Parser, source: string): string[] {
  const errors: string[] = []
  parser.parse(source).iterate({
    enter: (node) => {
      if (node.type.isError) errors.push(`line ${source.slice(0, node.from).split('\n').length}`)
    },
  })
  return errors
}
