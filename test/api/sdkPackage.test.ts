import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const run = promisify(execFile)
const TSC = resolve('node_modules/typescript/bin/tsc')
const { version } = JSON.parse(readFileSync('sdk/package.json', 'utf8'))

let dir: string
let packed: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'ccr-sdk-package-'))
  const built = join(dir, 'built')
  await mkdir(built)
  await run(process.execPath, ['sdk/build.js', join(built, 'dist')])
  for (const name of ['package.json', 'README.md', 'LICENSE']) await cp(join('sdk', name), join(built, name))
  packed = join(dir, 'node_modules/@callcenterrate/sdk')
  await mkdir(packed, { recursive: true })
  const pack = ['pack', '--ignore-scripts', '--pack-destination', dir]
  const { stdout } = await run('npm', pack, { cwd: built })
  await run('tar', ['-xzf', join(dir, stdout.trim()), '--strip-components=1', '-C', packed])
  await writeFile(join(dir, 'package.json'), '{"type":"module"}')
  await writeFile(join(dir, 'use.ts'), await samples())
  await writeFile(join(dir, 'use.cts'), await samples())
})
afterAll(() => rm(dir, { recursive: true, force: true }))

/** Every sample of the README, each in a scope of its own, with what it takes for granted. */
async function samples(): Promise<string> {
  const readme = await readFile('sdk/README.md', 'utf8')
  const blocks = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, code = '']) => code)
  expect(blocks).toHaveLength(5)
  const imports = blocks.flatMap((code) => code.match(/^import .*/gm) ?? [])
  const bodies = blocks.map((code) => code.replace(/^import .*/gm, '').replace('export async', 'async'))
  const names = imports.flatMap((line) => /\{ (.*) \}/.exec(line)?.[1]?.split(', ') ?? [])
  return `import { ${[...new Set(names)].join(', ')} } from '@callcenterrate/sdk'
declare const ccr: CallCenterRate
declare const id: string
declare const projectId: string | undefined
declare function store(id: string, score: number): Promise<void>
${bodies.map((body, i) => `export async function sample${i}() {\n${body}\n}`).join('\n')}
export const all = () => ccr.audios.list({ projectId, status: undefined, page: undefined })
`
}

test.each([
  ['node16', 'node16'],
  ['nodenext', 'nodenext'],
  ['esnext', 'bundler'],
])('the README compiles against the package: module %s, resolution %s', async (module, moduleResolution) => {
  const options = {
    target: 'es2022',
    module,
    moduleResolution,
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: false,
    types: ['node'],
    typeRoots: [resolve('node_modules/@types')],
  }
  const config = join(dir, `tsconfig.${moduleResolution}.json`)
  await writeFile(
    config,
    JSON.stringify({
      compilerOptions: options,
      files: moduleResolution === 'bundler' ? ['use.ts'] : ['use.ts', 'use.cts'],
    }),
  )
  const { stdout } = await run(process.execPath, [TSC, '-p', config], { cwd: dir }).catch((error) => error)
  expect(stdout).toBe('')
})

test.each([
  ['required', 'use.cjs', `const sdk = require('@callcenterrate/sdk')`],
  ['imported', 'use.mjs', `import * as sdk from '@callcenterrate/sdk'`],
  ['imported from CommonJS', 'late.cjs', `void 0; let sdk`],
])('as it is packed, it can be %s: it signs, verifies and asks', async (how, file, load) => {
  const late = how === 'imported from CommonJS' ? `sdk = await import('@callcenterrate/sdk')` : ''
  await writeFile(
    join(dir, file),
    `${load}
async function main() {
  ${late}
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
  const ping = { event: 'webhook.ping', data: { endpoint_id: 'c', message: 'hello' } }
  const { body, headers } = await sdk.signTestEvent(ping, secret)
  const { data } = await sdk.verifyWebhook(body, headers['x-ccr-signature'], secret)
  const fetch = async (_, { headers }) => Response.json({ id: headers.get('user-agent') })
  const ccr = new sdk.CallCenterRate({ apiKey: 'k', baseUrl: 'https://x.example', fetch })
  const { id } = await ccr.projects.get('c')
  console.log(JSON.stringify([data.message, id, new sdk.NotFoundError({}) instanceof sdk.ApiError]))
}
main()`,
  )
  const { stdout } = await run(process.execPath, [join(dir, file)], { cwd: dir })
  expect(JSON.parse(stdout)).toEqual(['hello', `callcenterrate-sdk/${version}`, true])
})

test('what is packed is what the package names, and nothing else', async () => {
  const paths = await readdir(packed, { recursive: true })
  const named = ['LICENSE', 'README.md', 'dist/index.js', 'dist/index.d.ts', 'dist/cjs/index.js']
  expect(paths).toEqual(expect.arrayContaining([...named, 'dist/cjs/index.d.ts', 'dist/cjs/package.json']))
  expect(paths.filter((path) => /test\.|tsconfig|build|src/.test(path))).toEqual([])
})
