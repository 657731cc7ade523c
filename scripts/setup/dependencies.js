import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.js'
import { withProgress } from './progress.js'
import { root } from './root.js'
import { runQuietly } from './runQuietly.js'
import { SetupError } from './SetupError.js'

const networkTrouble =
  /ECONNRESET|ECONNREFUSED|ETIMEDOUT|ESOCKETTIMEDOUT|EAI_AGAIN|ENOTFOUND|ERR_SOCKET|network|50[0-4]/i

/** `npm ci`, unless what is installed is what package-lock.json says. */
export async function ensureDependencies() {
  if (areInstalled()) return
  await withLock(async () => {
    if (!areInstalled()) await withProgress('Installing dependencies', install)
  })
}

function areInstalled() {
  const wanted = packages('package-lock.json')
  const found = packages(join('node_modules', '.package-lock.json'))
  if (!wanted)
    throw new SetupError('package-lock.json is missing or damaged: restore it from version control')
  if (!found) return false
  return Object.entries(wanted).every(([path, entry]) => {
    const isOurs = path === '' || entry.link === true || !path.includes('node_modules/')
    if (isOurs) return true
    const installed = found[path]
    // An optional package may be for another system.
    if (!installed) return entry.optional === true
    return installed.version === entry.version && installed.integrity === entry.integrity
  })
}

function packages(name) {
  try {
    return JSON.parse(readFileSync(join(root, name), 'utf8')).packages
  } catch {
    return undefined
  }
}

async function install() {
  let outcome = await npmCi()
  if (!outcome.ok && networkTrouble.test(outcome.output)) outcome = await npmCi()
  if (outcome.ok) return
  throw new SetupError(`The dependencies could not be installed. npm says:\n\n${outcome.output.trim()}`)
}

function npmCi() {
  // Whatever the user's settings: the build needs dev packages, and no package's script needs to run.
  const args = ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund']
  const quiet = ['--no-progress', '--loglevel=error']
  const npm = process.env.npm_execpath
  const options = { cwd: root }
  if (npm && /npm-cli\.c?js$/.test(npm))
    return runQuietly(process.execPath, [npm, ...args, ...quiet], options)
  return runQuietly('npm', [...args, ...quiet], options)
}
