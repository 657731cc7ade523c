import { execFile } from 'node:child_process'
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startOf } from '../../src/platform/embedded-postgres/processIdentity.js'

let checkout: string

beforeEach(async () => {
  checkout = await realpath(await mkdtemp(join(tmpdir(), 'ccr-scripts-')))
  await cp('scripts', join(checkout, 'scripts'), { recursive: true })
  await writeFile(join(checkout, 'package.json'), '{"type":"module"}')
  await mkdir(join(checkout, 'src', 'deep'), { recursive: true })
  await symlink(join(process.cwd(), 'node_modules'), join(checkout, 'node_modules'))
})

afterEach(async () => {
  await rm(checkout, { recursive: true, force: true })
})

const write = (path: string, text: string) => writeFile(join(checkout, path), text)

async function build(first = '', what = 'buildServer'): Promise<string> {
  const program = `import { ${what} } from './scripts/setup/${what}.js'
    import { reportAndExit } from './scripts/setup/SetupError.js'
    ${first}
    await ${what}().catch(reportAndExit)`
  const args = ['--input-type=module', '-e', program]
  return (await promisify(execFile)(process.execPath, args, { cwd: checkout, timeout: 30_000 })).stderr
}

const built = (path: string) => join(checkout, 'dist', path)
const run = async (path: string) =>
  (await promisify(execFile)(process.execPath, ['--enable-source-maps', built(path)])).stdout.trim()

test('the server is built file by file, tests left out, assets along', async () => {
  await write('src/deep/word.ts', "export const word: string = 'scored'")
  await write('src/deep/word.test.ts', 'never built')
  await write('src/deep/words.json', '{"n":1}')
  await write('src/say.ts', "import { word } from './deep/word.js'\nconsole.log(word)")
  expect(await build()).toContain('Building the server')
  expect(await run('say.js')).toBe('scored')
  const names = (await readdir(built('deep'))).sort()
  expect(names).toEqual(['word.js', 'word.js.map', 'words.json'])
})

test('a fresh build is left alone, a changed file is built again, a removed one disappears', async () => {
  await write('src/say.ts', "console.log('one')")
  await write('src/gone.ts', 'export {}')
  await build()
  expect(await build()).toBe('')
  const untouched = (await stat(built('gone.js'))).ino
  await write('src/say.ts', "console.log('two')")
  await build()
  expect(await run('say.js')).toBe('two')
  expect((await stat(built('gone.js'))).ino).toBe(untouched)
  await rm(join(checkout, 'src', 'gone.ts'))
  await build()
  expect((await readdir(join(checkout, 'dist'))).filter((name) => name.startsWith('gone'))).toEqual([])
})

test('a file that only looks newer is not built again', async () => {
  await write('src/say.ts', "console.log('one')")
  await build()
  const before = (await stat(built('say.js'))).ino
  await utimes(join(checkout, 'src', 'say.ts'), new Date(0), new Date(0))
  expect(await build()).toBe('')
  expect((await stat(built('say.js'))).ino).toBe(before)
})

test('several builders at once get along, even past one that died', async () => {
  await mkdir(join(checkout, 'dist'))
  await writeFile(built('.lock'), '2147483646')
  for (let n = 0; n < 30; n++) await write(`src/part${n}.ts`, `export const n = ${n}`)
  await write('src/say.ts', "import { n } from './part29.js'\nconsole.log(n)")
  await Promise.all([1, 2, 3, 4].map(() => build()))
  expect(await run('say.js')).toBe('29')
  expect((await readdir(join(checkout, 'dist'))).filter((name) => /lock|tmp/.test(name))).toEqual([])
})

test.each([
  ['another process now', `'${process.pid} 1'`],
  ['whoever builds now', 'String(process.pid)'],
])('a lock whose owner is gone is taken over, though its id belongs to %s', async (_, content) => {
  await mkdir(join(checkout, 'dist'))
  await write('src/say.ts', "console.log('one')")
  const lock = `(await import('node:fs')).writeFileSync('dist/.lock', ${content})`
  expect(await build(lock)).not.toContain('Waiting')
  expect(await run('say.js')).toBe('one')
})

test('whoever waits for another builder says for which', async () => {
  await mkdir(join(checkout, 'dist'))
  await write('src/say.ts', "console.log('one')")
  await writeFile(built('.lock'), `${process.pid} ${await startOf(process.pid)}`)
  const building = build()
  setTimeout(() => void rm(built('.lock')), 1000)
  expect(await building).toContain(`Waiting for process ${process.pid}`)
  expect(await run('say.js')).toBe('one')
})

test('the web app is built again when a dependency changed, and only then', async () => {
  await mkdir(join(checkout, 'web'))
  await write('web/index.html', '<p>scored</p>')
  await write('package-lock.json', '{"packages":{}}')
  const buildWeb = () => build('', 'buildWeb')
  expect(await buildWeb()).toContain('Building the web app')
  expect(await buildWeb()).toBe('')
  await write('package-lock.json', '{"packages":{"node_modules/react":{"version":"20.0.0"}}}')
  expect(await buildWeb()).toContain('Building the web app')
})

test('what does not build is named, and the next build tries again', async () => {
  await write('src/say.ts', 'const = 1')
  await expect(build()).rejects.toThrow('src/say.ts')
  await write('src/say.ts', "console.log('fine')")
  await build()
  expect(await run('say.js')).toBe('fine')
})

test('a stack points into the source', async () => {
  await write('src/say.ts', "\n\nexport const fail = (): never => {\n  throw new Error('here')\n}\nfail()")
  await build()
  await expect(run('say.js')).rejects.toThrow(/src\/say\.ts:4/)
})

test.each([
  [
    'a run with failures',
    { numPassedTests: 3, numFailedTests: 1, numPendingTests: 2, testResults: [] },
    false,
    '3 1 2',
  ],
  [
    'a file that could not be loaded',
    {
      numPassedTests: 3,
      numFailedTests: 0,
      numPendingTests: 0,
      testResults: [{ status: 'failed', assertionResults: [] }],
    },
    false,
    '3 1 0',
  ],
  [
    'a run that failed outside of any test',
    { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, testResults: [] },
    false,
    '3 1 0',
  ],
  [
    'a run without fault',
    { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, testResults: [] },
    true,
    '3 0 0',
  ],
  ['a run that left no report', undefined, false, '0 1 0'],
])('the last line counts %s', async (_, report, succeeded, counts) => {
  if (report) await write('report.json', JSON.stringify(report))
  const program = `import { readTally } from './scripts/setup/tally.js'
    const { passed, failed, skipped } = readTally('report.json', ${succeeded})
    console.log(passed, failed, skipped)`
  const args = ['--input-type=module', '-e', program]
  expect((await promisify(execFile)(process.execPath, args, { cwd: checkout })).stdout.trim()).toBe(counts)
})

test('an old Node is told what is needed', async () => {
  const check = await readFile('scripts/setup/checkNode.js', 'utf8')
  const program = `Object.defineProperty(process.versions, 'node', { value: '18.20.0' });\n${check}`
  const attempt = promisify(execFile)(process.execPath, ['--input-type=module', '-e', program])
  await expect(attempt).rejects.toThrow('needs Node.js 20.19')
})
