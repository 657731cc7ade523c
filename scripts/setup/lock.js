import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive, startOf } from './processIdentity.js'
import { withProgress } from './progress.js'
import { dist } from './root.js'

const POLL_MS = 100

/** One process at a time installs and builds; another waits for it and then finds the work done. */
export async function withLock(run) {
  mkdirSync(dist, { recursive: true })
  const path = join(dist, '.lock')
  const mine = `${path}.${randomBytes(6).toString('hex')}`
  writeFileSync(mine, `${process.pid} ${startOf(process.pid) ?? ''}`)
  const letGo = () => rmSync(path, { force: true })
  try {
    while (!linked(mine, path)) await makeWay(path)
  } finally {
    rmSync(mine, { force: true })
  }
  process.once('exit', letGo)
  try {
    return await run()
  } finally {
    process.off('exit', letGo)
    letGo()
  }
}

function linked(from, to) {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

async function makeWay(path) {
  const owner = read(path)
  if (owner === undefined) return
  if (isHeld(owner)) return waitFor(owner, path)
  const moved = `${path}.${randomBytes(6).toString('hex')}.stale`
  try {
    renameSync(path, moved)
  } catch {
    return
  }
  // Somebody else may have taken the lock over between our look and our move: then it is theirs.
  if (read(moved) !== owner) linked(moved, path)
  rmSync(moved, { force: true })
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function isHeld(owner) {
  const [pid, ...start] = owner.trim().split(' ')
  // In a container every run may have the same id, and whoever asks does not hold it.
  if (Number(pid) === process.pid || !isAlive(Number(pid))) return false
  const known = start.join(' ')
  return known === '' || known === startOf(Number(pid))
}

function waitFor(owner, path) {
  const label = `Waiting for process ${owner.split(' ')[0]}, which installs or builds and holds ${path}`
  return withProgress(label, async () => {
    while (read(path) === owner && isHeld(owner)) await sleep(POLL_MS)
  })
}
