import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { dist } from './root.js'

const POLL_MS = 100

/** One process at a time installs and builds; another waits for it and then finds the work done. */
export async function withLock(run) {
  mkdirSync(dist, { recursive: true })
  const path = join(dist, '.lock')
  const mine = `${path}.${randomBytes(6).toString('hex')}`
  writeFileSync(mine, String(process.pid))
  const letGo = () => rmSync(path, { force: true })
  try {
    while (!linked(mine, path)) await waitForOwner(path)
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

async function waitForOwner(path) {
  const owner = read(path)
  if (owner === undefined) return
  if (isAlive(Number(owner))) return sleep(POLL_MS)
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

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
