// Runs tests under another version of Node: `npm run test:node -- 24 [tests]`. Its binary comes from the registry.
// Ends with 3 when that version cannot be fetched.
import './build.js'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { withProgress } from './setup/progress.js'
import { root } from './setup/root.js'
import { runQuietly } from './setup/runQuietly.js'

/** What depends on Node: native packages, children, streams, crypto, fetch, and a call that is really analysed. */
const TESTS = ['test/pipeline/journey.test.ts', 'test/platform/storage.test.ts', 'test/api/sdk.test.ts']

const NOT_FETCHED = 3

const [version = '', ...chosen] = process.argv.slice(2)
if (!/^\d+(\.\d+)*$/.test(version)) {
  console.error('npm run test:node -- VERSION [TEST…]   VERSION is 22, 24, 24.1.0, …; "." as TEST runs all')
  process.exit(2)
}

const name = `node-${process.platform}-${process.arch}`
const home = join(root, 'node_modules', '.cache', 'ccr-node', version)
const binary = join(home, 'node_modules', name, 'bin', 'node')
if (!existsSync(binary)) {
  mkdirSync(home, { recursive: true })
  const args = ['install', '--prefix', home, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund']
  const outcome = await withProgress(`Fetching Node ${version}`, () =>
    runQuietly('npm', [...args, `${name}@${version}`], { cwd: home }),
  )
  if (!outcome.ok || !existsSync(binary)) {
    console.error(`Node ${version} could not be fetched. npm says:\n\n${outcome.output.trim()}`)
    process.exit(NOT_FETCHED)
  }
}

const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const tests = chosen.length > 0 ? chosen : TESTS
// What tests start by the name of `node` or `npm` runs under that version as well.
const env = { ...process.env, PATH: [dirname(binary), process.env.PATH].join(delimiter) }
const child = spawn(binary, [vitest, 'run', ...tests], { cwd: root, env, stdio: 'inherit' })
const [code] = await once(child, 'exit')
process.exitCode = code ?? 1
