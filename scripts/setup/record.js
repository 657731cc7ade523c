import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dist } from './root.js'

/** What the last build was made from, kept beside what it made. */
export function readRecord(name) {
  try {
    return JSON.parse(readFileSync(join(dist, name), 'utf8'))
  } catch {
    return { files: {} }
  }
}

export function writeRecord(name, record) {
  const path = join(dist, name)
  writeFileSync(`${path}.${process.pid}`, JSON.stringify(record))
  renameSync(`${path}.${process.pid}`, path)
}
