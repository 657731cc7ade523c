import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { findBinaries } from './binaries.js'
import { locateCluster } from './cluster.js'
import { endLeftoverServer } from './endLeftoverServer.js'
import { freePort } from './freePort.js'
import { initCluster } from './initCluster.js'
import { launchServer } from './launchServer.js'
import { acquireLock } from './lock.js'
import { notWritable, type RunningServer, superuserUrl } from './server.js'
import { chooseServerUser } from './serverUser.js'
import { stopServer } from './stopServer.js'
import { readSuperuserPassword } from './superuserPassword.js'

const MAX_LOG_BYTES = 10_000_000

export interface EmbeddedPostgresOptions {
  /** A directory of its own: the cluster, its password and its log live here. */
  dataDir: string
  log?: (line: string) => void
  /** Kept when it is free, so that clients survive a restart of the server. */
  preferredPort?: number
  /** `false` trades safety for speed: for databases that are thrown away. */
  durable?: boolean
  /** Where root puts what the server's own user could not reach inside `dataDir`. */
  sharedDirs?: string[]
  /** The log's, and again that of the one before it. */
  maxLogBytes?: number
}

export interface EmbeddedPostgres {
  /** The superuser's, to the database `postgres`. */
  url: string
  port: number
  pid: number
  /** Resolves when the server is gone, whoever ended it. */
  exited: Promise<void>
  stop(): Promise<void>
}

export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { log = () => {}, durable = true } = options
  const dataDir = resolve(options.dataDir)
  await mkdir(dataDir, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw notWritable(dataDir, error)
  })
  const lock = await acquireLock(dataDir)
  try {
    const sharedDirs = options.sharedDirs ?? ['/var/lib/callcenterrate', '/var/tmp/callcenterrate']
    const user = await chooseServerUser(dataDir)
    const binaries = await findBinaries({ user, sharedDirs, ownDir: dataDir })
    const cluster = await locateCluster({ dataDir, user, sharedDirs, log })
    const password = await readSuperuserPassword(dataDir, cluster, () =>
      randomBytes(24).toString('base64url'),
    )
    await initCluster({ cluster, binaries, user, password, durable, log })

    await endLeftoverServer(cluster, log)
    const server = await launchServer({
      cluster,
      binaries,
      user,
      durable,
      log,
      logFile: join(dataDir, 'postgres.log'),
      maxLogBytes: options.maxLogBytes ?? MAX_LOG_BYTES,
      nextPort: ports(options.preferredPort),
    })
    return handle(server, password, lock.release)
  } catch (error) {
    await lock.release()
    throw error
  }
}

function ports(preferred: number | undefined): () => Promise<number> {
  let first = preferred
  return async () => {
    const port = first ?? (await freePort())
    first = undefined
    return port
  }
}

function handle(server: RunningServer, password: string, release: () => Promise<void>): EmbeddedPostgres {
  let stopping: Promise<void> | undefined
  return {
    url: superuserUrl(password, server.port),
    port: server.port,
    pid: server.pid,
    exited: server.exited,
    stop() {
      stopping ??= stopServer(server).finally(release)
      return stopping
    },
  }
}
