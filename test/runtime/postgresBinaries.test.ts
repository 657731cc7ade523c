import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { chmod, cp, lstat, mkdir, mkdtemp, readdir, readlink, rm, truncate, unlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { makeRunnable } from '../../src/platform/embedded-postgres/binaries.js'
import { copyBinaries } from '../../src/platform/embedded-postgres/copyBinaries.js'
import { restoreSymlinks } from '../../src/platform/embedded-postgres/symlinks.js'

const installed = dirname(
  dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)),
)
const nobody = { uid: 65_534, gid: 65_534 }
const isRoot = process.getuid?.() === 0
let scratch: string
let packageDir: string

beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'ccr-binaries-'))
  await chmod(scratch, 0o755)
  packageDir = join(scratch, 'package')
  await cp(join(installed, 'native'), join(packageDir, 'native'), { recursive: true, verbatimSymlinks: true })
  for (const path of await links(packageDir)) await unlink(path)
})

afterEach(async () => {
  await rm(scratch, { recursive: true, force: true })
})

async function links(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isSymbolicLink()).map((entry) => join(entry.parentPath, entry.name))
}

const runs = (postgres: string, user = {}) =>
  promisify(execFile)(postgres, ['--version'], { ...user, cwd: '/' })

test('the links that npm leaves out of the package are restored, by several at once and again', async () => {
  await Promise.all([1, 2, 3, 4].map(() => restoreSymlinks(packageDir)))
  await restoreSymlinks(packageDir)
  const found = await links(packageDir)
  expect(found.length).toBeGreaterThan(0)
  for (const path of found) {
    expect(await readlink(path)).not.toContain('/')
    expect((await lstat(path)).isSymbolicLink()).toBe(true)
  }
  const { postgres } = await makeRunnable(
    { packageDir, version: '1' },
    { user: undefined, sharedDirs: [], ownDir: scratch },
  )
  expect(postgres.startsWith(packageDir)).toBe(true)
  expect((await runs(postgres)).stdout).toContain('PostgreSQL')
})

test('a copy is whole, is used again, and is made anew when a file of it is damaged', async () => {
  const target = join(scratch, 'copy')
  const copies = await Promise.all([1, 2].map(() => copyBinaries(packageDir, target)))
  expect(copies).toEqual([target, target])
  const postgres = join(target, 'native', 'bin', 'postgres')
  const made = (await lstat(postgres)).ino
  await copyBinaries(packageDir, target)
  expect((await lstat(postgres)).ino).toBe(made)
  await truncate(postgres, 100)
  await copyBinaries(packageDir, target)
  expect((await runs(postgres)).stdout).toContain('PostgreSQL')
  expect((await readdir(scratch)).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

test('a copy that fails half way leaves nothing behind', async () => {
  // No socket can be copied.
  const socket = createServer().listen(join(packageDir, 'native', 'socket'))
  onTestFinished(() => void socket.close())
  await once(socket, 'listening')
  await expect(copyBinaries(packageDir, join(scratch, 'copy'))).rejects.toThrow('socket')
  expect(await readdir(scratch)).toEqual(['package'])
})

test.runIf(isRoot)('a package that the server may not reach is copied to where it may', async () => {
  const closed = join(scratch, 'closed')
  await mkdir(closed, { mode: 0o700 })
  await cp(packageDir, join(closed, 'package'), { recursive: true, verbatimSymlinks: true })
  const { postgres } = await makeRunnable(
    { packageDir: join(closed, 'package'), version: '1' },
    { user: nobody, sharedDirs: [join(closed, 'shared'), join(scratch, 'shared')], ownDir: scratch },
  )
  expect(postgres.startsWith(join(scratch, 'shared'))).toBe(true)
  expect((await runs(postgres, nobody)).stdout).toContain('PostgreSQL')
})

test('a server that runs nowhere is refused with the way out', async () => {
  await rm(join(packageDir, 'native', 'bin', 'postgres'))
  const attempt = makeRunnable(
    { packageDir, version: '1' },
    { user: undefined, sharedDirs: [], ownDir: scratch },
  )
  await expect(attempt).rejects.toThrow('DATABASE_URL')
})
