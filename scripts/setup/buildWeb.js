import { existsSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { compressFiles } from './compressFiles.js'
import { fingerprint } from './fingerprint.js'
import { withLock } from './lock.js'
import { withProgress } from './progress.js'
import { readRecord, writeRecord } from './record.js'
import { dist, root } from './root.js'
import { runQuietly } from './runQuietly.js'
import { SetupError } from './SetupError.js'

const record = '.web.json'

/** web/ → dist/web, when it, the guides it shows, what it imports from the server, or a dependency changed. */
export async function buildWeb() {
  if (survey().isFresh) return
  await withLock(async () => {
    const { isFresh, ...made } = survey()
    if (!isFresh) await withProgress('Building the web app', () => build(made))
  })
}

function survey() {
  const before = readRecord(record)
  const builder = `${createRequire(import.meta.url)('vite/package.json').version}, compressed`
  const files = fingerprint(['web', 'docs', 'src/contract', 'package-lock.json'], before.files)
  const paths = Object.keys(files)
  const isFresh =
    existsSync(join(dist, 'web', 'index.html')) &&
    before.builder === builder &&
    paths.length === Object.keys(before.files).length &&
    paths.every((path) => before.files[path]?.hash === files[path].hash)
  return { isFresh, builder, files }
}

/** Built beside its place and moved there whole: a running server never serves half of one. */
async function build({ builder, files }) {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const fresh = join(dist, '.web-fresh')
  const args = [vite, 'build', join(root, 'web'), '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn']
  const env = { ...process.env, NODE_ENV: 'production' }
  const { ok, output } = await runQuietly(process.execPath, args, { cwd: root, env })
  if (!ok) throw new SetupError(`The web app does not build:\n\n${output.trim()}`)
  await compressFiles(fresh)
  const old = join(dist, '.web-old')
  rmSync(old, { recursive: true, force: true })
  if (existsSync(join(dist, 'web'))) renameSync(join(dist, 'web'), old)
  renameSync(fresh, join(dist, 'web'))
  rmSync(old, { recursive: true, force: true })
  writeRecord(record, { builder, files })
}
