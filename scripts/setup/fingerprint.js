import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.js'

const unseen = new Set(['node_modules', 'dist', '.tanstack'])

/** Every file at or below the paths, with enough to tell quickly that it has not changed, and a hash to be sure. */
export function fingerprint(paths, known = {}) {
  const files = {}
  for (const path of paths.flatMap((path) => [...filesAt(path)])) {
    const { size, mtimeMs } = statSync(join(root, path))
    const before = known[path]
    const isUntouched = before?.size === size && before.mtimeMs === mtimeMs
    files[path] = { size, mtimeMs, hash: isUntouched ? before.hash : hashOf(path) }
  }
  return files
}

function* filesAt(path) {
  const stats = statSync(join(root, path), { throwIfNoEntry: false })
  if (stats?.isFile()) yield path
  if (stats?.isDirectory()) yield* filesBelow(path)
}

function* filesBelow(folder) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (unseen.has(entry.name)) continue
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) yield* filesBelow(path)
    else if (entry.isFile()) yield path
  }
}

const hashOf = (path) =>
  createHash('sha256')
    .update(readFileSync(join(root, path)))
    .digest('hex')
