import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Binaries } from './binaries.js'
import { explainFailure } from './explainFailure.js'
import { EmbeddedPostgresError, type ServerUser, serverEnvironment, superuser } from './server.js'

interface Request {
  cluster: string
  binaries: Binaries
  user: ServerUser | undefined
  password: string
  durable: boolean
  log: (line: string) => void
}

/** Made beside its place and moved there when it is whole: a crash leaves no half of one behind. */
export async function initCluster(request: Request): Promise<void> {
  const { cluster, user, log } = request
  await removeHalves(cluster)
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => undefined)
  if (version !== undefined) return checkVersion(cluster, version.trim(), request.binaries)

  log('Creating the database')
  const fresh = `${cluster}.${randomBytes(6).toString('hex')}.tmp`
  await mkdir(fresh, { mode: 0o700 })
  if (user) await chown(fresh, user.uid, user.gid)
  try {
    await initdb(request, fresh)
    await rename(join(fresh, 'data'), cluster)
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}

async function removeHalves(cluster: string): Promise<void> {
  for (const name of await readdir(dirname(cluster))) {
    const isHalf = name.startsWith(`${basename(cluster)}.`) && name.endsWith('.tmp')
    if (isHalf) await rm(join(dirname(cluster), name), { recursive: true, force: true })
  }
}

async function checkVersion(cluster: string, found: string, binaries: Binaries): Promise<void> {
  const { stdout } = await run(binaries.postgres, ['--version'], undefined)
  const ours = /\s(\d+)[.\d]/.exec(stdout)?.[1]
  if (ours === found) return
  throw new EmbeddedPostgresError(
    `The database in ${cluster} was written by PostgreSQL ${found}; the embedded one is ${ours}. ` +
      `Dump it with PostgreSQL ${found} and restore it into an empty DATA_DIR, or set DATABASE_URL.`,
  )
}

async function initdb({ binaries, user, password, durable }: Request, fresh: string): Promise<void> {
  const data = join(fresh, 'data')
  const passwordFile = join(fresh, 'password')
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (user) await chown(passwordFile, user.uid, user.gid)
  const args = [
    `--pgdata=${data}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ]
  if (!durable) args.push('--no-sync')
  const { code, stdout, stderr } = await run(binaries.initdb, args, user)
  if (code !== 0) throw explainFailure('initdb', stderr || stdout)
}

async function run(command: string, args: string[], user: ServerUser | undefined) {
  const child = spawn(command, args, {
    ...user,
    cwd: '/',
    env: serverEnvironment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString()
  })
  const [code] = await once(child, 'close')
  return { code: Number(code ?? 1), stdout, stderr }
}
