import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const run = promisify(execFile)
const TSC = resolve('node_modules/typescript/bin/tsc')

let dir: string
let packed: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'ccr-sdk-package-'))
  packed = join(dir, 'node_modules/@callcenterrate/sdk')
  await mkdir(packed, { recursive: true })
  await run(process.execPath, [TSC, '-p', 'sdk/tsconfig.json', '--outDir', join(packed, 'dist')])
  for (const name of ['package.json', 'README.md', 'LICENSE']) await cp(join('sdk', name), join(packed, name))
  await writeFile(join(dir, 'package.json'), '{"type":"module"}')
  await writeFile(join(dir, 'use.ts'), await samples())
})
afterAll(() => rm(dir, { recursive: true, force: true }))

/** Every sample of the README, each in a scope of its own, with what it takes for granted. */
async function samples(): Promise<string> {
  const readme = await readFile('sdk/README.md', 'utf8')
  const blocks = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, code = '']) => code)
  expect(blocks).toHaveLength(3)
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
  await writeFile(config, JSON.stringify({ compilerOptions: options, files: ['use.ts'] }))
  const { stdout } = await run(process.execPath, [TSC, '-p', config], { cwd: dir }).catch((error) => error)
  expect(stdout).toBe('')
})

test('what is packed is what the package names, and nothing else', async () => {
  const { stdout } = await run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: packed })
  const [{ files }] = JSON.parse(stdout)
  const paths: string[] = files.map(({ path }: { path: string }) => path)
  expect(paths).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'dist/index.js', 'dist/index.d.ts']))
  expect(paths.filter((path) => /test|tsconfig|src\//.test(path))).toEqual([])
})
