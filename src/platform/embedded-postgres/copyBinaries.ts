import { randomBytes } from 'node:crypto'
import { chmod, cp, lstat, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { restoreSymlinks } from './symlinks.js'

/** Copies a package's `native` folder to `target`, whole or not at all, and checks a copy found there. */
export async function copyBinaries(packageDir: string, target: string): Promise<string> {
  if (await isWhole(target)) return target
  const fresh = `${target}.${randomBytes(6).toString('hex')}.tmp`
  try {
    await cp(join(packageDir, 'native'), join(fresh, 'native'), { recursive: true, verbatimSymlinks: true })
    await restoreSymlinks(fresh)
    await openToAll(fresh)
    await writeFile(join(fresh, 'complete.json'), JSON.stringify(await sizes(fresh)), { mode: 0o644 })
    if (await isWhole(target)) return target
    await rm(target, { recursive: true, force: true })
    await rename(fresh, target)
  } catch (error) {
    if (!(await isWhole(target))) throw error
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
  return target
}

async function isWhole(target: string): Promise<boolean> {
  try {
    const expected = await readFile(join(target, 'complete.json'), 'utf8')
    return expected === JSON.stringify(await sizes(target))
  } catch {
    return false
  }
}

async function sizes(dir: string): Promise<[path: string, bytes: number][]> {
  const entries = await readdir(join(dir, 'native'), { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
  const measured = await Promise.all(
    files.map(async (path): Promise<[string, number]> => [path.slice(dir.length), (await lstat(path)).size]),
  )
  return measured.sort(([a], [b]) => (a < b ? -1 : 1))
}

async function openToAll(dir: string): Promise<void> {
  await chmod(dir, 0o755)
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue
    const path = join(entry.parentPath, entry.name)
    const isExecutable = entry.isDirectory() || ((await lstat(path)).mode & 0o100) !== 0
    await chmod(path, isExecutable ? 0o755 : 0o644)
  }
}
