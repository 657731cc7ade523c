import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { clusterPlace } from './clusterPlace.js'
import { EmbeddedPostgresError, type ServerUser } from './server.js'

const run = promisify(execFile)

/** PostgreSQL refuses to run as root: root lends it an unprivileged user, everybody else their own. */
export async function chooseServerUser(dataDir: string): Promise<ServerUser | undefined> {
  const owner = await clusterOwner(dataDir)
  const self = process.getuid?.()
  if (self !== 0) {
    if (owner && owner.uid !== self) throw new EmbeddedPostgresError(belongsToAnother(dataDir, owner, self))
    return undefined
  }
  if (owner && owner.uid !== 0) return owner
  return (await named('postgres')) ?? (await named('nobody')) ?? { uid: 65534, gid: 65534 }
}

async function clusterOwner(dataDir: string): Promise<ServerUser | undefined> {
  const place = await clusterPlace(dataDir)
  const found = await stat(place).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw new EmbeddedPostgresError(`${place} cannot be read (${error.code}): start as the user who owns it`)
  })
  return found && { uid: found.uid, gid: found.gid }
}

async function named(name: string): Promise<ServerUser | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    return undefined
  }
}

const belongsToAnother = (dataDir: string, owner: ServerUser, self: number | undefined) =>
  `The database in ${dataDir} belongs to user ${owner.uid}, and this process runs as user ${self}. ` +
  `Start as that user (or as root), or hand the directory over with chown -R.`
