import { readFile, readlink, rename, symlink } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'

/**
 * npm leaves symbolic links out of a package and this one's install script, which would restore
 * them, may not run. Several processes may do this at once: each step is atomic.
 */
export async function restoreSymlinks(packageDir: string): Promise<void> {
  for (const { source, target } of await listed(packageDir)) {
    const path = join(packageDir, target)
    const points = relative(dirname(path), join(packageDir, source))
    if ((await readlink(path).catch(() => undefined)) === points) continue
    const fresh = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`
    await symlink(points, fresh)
    await rename(fresh, path)
  }
}

async function listed(packageDir: string): Promise<{ source: string; target: string }[]> {
  const path = join(packageDir, 'native', 'pg-symlinks.json')
  const links: unknown = JSON.parse(
    await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '[]'
      throw error
    }),
  )
  if (!Array.isArray(links)) throw new TypeError(`${path} is not a list`)
  return links.map(({ source, target }) => ({ source: String(source), target: String(target) }))
}
