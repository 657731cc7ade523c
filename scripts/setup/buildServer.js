import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fingerprint } from './fingerprint.js'
import { withLock } from './lock.js'
import { withProgress } from './progress.js'
import { readRecord, writeRecord } from './record.js'
import { dist, root } from './root.js'
import { SetupError } from './SetupError.js'

const record = '.server.json'
const options = { loader: 'ts', format: 'esm', target: 'node20', sourcemap: true, sourcesContent: false }
const tsconfigRaw = { compilerOptions: { target: 'es2023', verbatimModuleSyntax: true } }

/** src/a/b.ts → dist/a/b.js and bench/c.ts → dist/bench/c.js, file by file, only what changed. */
export async function buildServer() {
  if (survey().isFresh) return
  await withLock(async () => {
    const { isFresh, ...work } = survey()
    if (!isFresh) await withProgress('Building the server', () => build(work))
  })
}

function survey() {
  const before = readRecord(record)
  const builder = `${esbuildVersion()} ${JSON.stringify(options)}`
  const all = fingerprint(['src', 'bench'], before.files)
  const files = Object.fromEntries(
    Object.entries(all).filter(([path]) => !/\.test\.tsx?$|\.d\.ts$/.test(path)),
  )
  const isBuilt = (path) =>
    before.builder === builder && before.files[path]?.hash === files[path].hash && existsSync(target(path))
  const stale = Object.keys(files).filter((path) => !isBuilt(path))
  const removed = Object.keys(before.files).filter((path) => !(path in files))
  return { isFresh: stale.length === 0 && removed.length === 0, stale, removed, builder, files }
}

async function build({ stale, removed, builder, files }) {
  const { transform } = await import('esbuild')
  const failures = []
  await Promise.all(
    stale.map(async (path) => {
      try {
        await buildFile(path, transform)
      } catch (error) {
        failures.push(`${path}: ${error.message}`)
      }
    }),
  )
  if (failures.length > 0) throw new SetupError(`The server does not build:\n\n${failures.join('\n')}`)
  for (const path of removed) {
    rmSync(target(path), { force: true })
    rmSync(`${target(path)}.map`, { force: true })
  }
  writeRecord(record, { builder, files })
}

async function buildFile(path, transform) {
  const to = target(path)
  mkdirSync(dirname(to), { recursive: true })
  const source = readFileSync(join(root, path))
  if (!path.endsWith('.ts')) return place(to, source)
  const sourcefile = relative(dirname(to), join(root, path))
  const { code, map } = await transform(source, {
    ...options,
    tsconfigRaw,
    sourcefile,
    sourcemap: 'external',
  })
  place(`${to}.map`, map)
  place(to, `${code}//# sourceMappingURL=${relative(dirname(to), to)}.map\n`)
}

function place(to, content) {
  const fresh = `${to}.${process.pid}.tmp`
  writeFileSync(fresh, content)
  renameSync(fresh, to)
}

const target = (path) => join(dist, path.replace(/^src\//, '').replace(/\.ts$/, '.js'))

function esbuildVersion() {
  try {
    return createRequire(import.meta.url)('esbuild/package.json').version
  } catch (cause) {
    throw new SetupError('The dependencies are not installed: run npm ci', { cause })
  }
}
