import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'

const run = promisify(execFile)
/** esbuild takes this for its program, which it is not. */
const NO_TRANSPILER = { ESBUILD_BINARY_PATH: process.execPath }

test('a child started from sources transpiles each of them once, and again when it has changed', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'ccr-typescript-'))
  onTestFinished(() => rm(dir, { recursive: true, force: true }))
  const file = join(dir, 'said.ts')
  const hash = createHash('sha256').update(file).digest('hex')
  onTestFinished(() => rm(join('node_modules', '.cache', 'ccr-typescript', `${hash}.js`), { force: true }))

  await writeFile(file, `console.log('one' as string)`)
  expect(await said(file)).toBe('one\n')
  expect(await said(file, NO_TRANSPILER)).toBe('one\n')

  await writeFile(file, `console.log('two' as string)`)
  await expect(said(file, NO_TRANSPILER)).rejects.toThrow('esbuild')
  expect(await said(file)).toBe('two\n')
})

async function said(file: string, env: Record<string, string> = {}): Promise<string> {
  const args = ['--import', './test/support/typescript.js', file]
  return (await run(process.execPath, args, { env: { ...process.env, ...env } })).stdout
}
