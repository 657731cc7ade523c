import { createHash } from 'node:crypto'
import { mkdir, realpath, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { canReach } from './canReach.js'
import { clusterPlace, pointerFile } from './clusterPlace.js'
import { EmbeddedPostgresError, type ServerUser } from './server.js'
import { claimSharedDir } from './sharedDir.js'

interface Request {
  dataDir: string
  user: ServerUser | undefined
  sharedDirs: string[]
  log: (line: string) => void
}

/** Decides once where the cluster lives; a later start follows the pointer file. */
export async function locateCluster({ dataDir, user, sharedDirs, log }: Request): Promise<string> {
  const place = await clusterPlace(dataDir)
  const isInside = place === join(dataDir, 'cluster')
  if (!isInside) {
    if (await exists(place)) return place
    throw new EmbeddedPostgresError(
      `${join(dataDir, pointerFile)} says that the database is in ${place}, which is not there. ` +
        'Put it back, or remove that file to start with an empty database.',
    )
  }
  if (!user || (await canReach(user, 'cd "$0"', [dataDir]))) return place
  if (await exists(place)) {
    throw new EmbeddedPostgresError(
      `${place} holds a database, but its user (${user.uid}) cannot reach it: ` +
        `let others enter the directories above it (chmod o+x).`,
    )
  }
  const outside = await moveOutside(dataDir, user, sharedDirs)
  log(`PostgreSQL's user cannot enter ${dataDir}: the database goes to ${outside}`)
  return outside
}

async function moveOutside(dataDir: string, user: ServerUser, sharedDirs: string[]): Promise<string> {
  const name = createHash('sha256')
    .update(await realpath(dataDir))
    .digest('hex')
    .slice(0, 16)
  for (const sharedDir of sharedDirs) {
    const shared = await claimSharedDir(sharedDir)
    if (!shared || !(await canReach(user, 'cd "$0"', [shared]))) continue
    const place = join(shared, `data-${name}`, 'cluster')
    await mkdir(join(shared, `data-${name}`), { recursive: true, mode: 0o711 })
    const pointer = join(dataDir, pointerFile)
    await mkdir(place, { recursive: true })
    await writeFile(`${pointer}.tmp`, `${place}\n`)
    await rename(`${pointer}.tmp`, pointer)
    return place
  }
  throw new EmbeddedPostgresError(
    `PostgreSQL does not run as root, and its user (${user.uid}) can reach neither ${dataDir} ` +
      `nor ${sharedDirs.join(', ')}. Set DATA_DIR to a directory below one that everybody may enter, ` +
      'or DATABASE_URL to a PostgreSQL of your own.',
  )
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
