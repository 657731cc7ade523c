import { type ChildProcess, spawn } from 'node:child_process'
import { open, readFile, rm, stat } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Binaries } from './binaries.js'
import { explainFailure } from './explainFailure.js'
import { readPostmaster } from './postmasterFile.js'
import { EmbeddedPostgresError, type RunningServer, type ServerUser, serverEnvironment } from './server.js'
import { serverSettings } from './serverSettings.js'
import { watchOver } from './watchdog.js'

const MAX_ATTEMPTS = 20
const RETRY_MS = 500
const POLL_MS = 50
const SAY_EVERY_MS = 15_000
const MAX_LOG_BYTES = 10_000_000

interface Request {
  cluster: string
  binaries: Binaries
  user: ServerUser | undefined
  durable: boolean
  log: (line: string) => void
  logFile: string
  nextPort: () => Promise<number>
}

export async function launchServer(request: Request): Promise<RunningServer> {
  await trimLog(request.logFile)
  for (let attempt = 1; ; attempt++) {
    const port = await request.nextPort()
    const said = await sizeOf(request.logFile)
    const server = await launch(request, port)
    const outcome = await untilReady(server.child, request)
    if (outcome === 'ready') {
      server.child.unref()
      const { pid } = server
      return { pid, port, exited: server.exited, dismissWatchdog: server.dismissWatchdog }
    }
    const output = (await readFile(request.logFile)).subarray(said).toString()
    if (attempt === MAX_ATTEMPTS || !passes(output)) throw explainFailure('PostgreSQL', output)
    if (!isPortTaken(output)) await sleep(RETRY_MS)
  }
}

async function launch({ cluster, binaries, user, durable, logFile }: Request, port: number) {
  const output = await open(logFile, 'a', 0o600)
  try {
    const child = spawn(binaries.postgres, ['-D', cluster, ...serverSettings(port, durable)], {
      ...user,
      // Ctrl-C reaches the whole process group; the server goes last, when we say so.
      detached: true,
      cwd: cluster,
      env: serverEnvironment,
      stdio: ['ignore', output.fd, output.fd],
    })
    const exited = new Promise<void>((resolve) => {
      child.once('exit', () => resolve())
      child.once('error', () => resolve())
    })
    if (child.pid === undefined) throw new EmbeddedPostgresError(`${binaries.postgres} could not be started`)
    const dismissWatchdog = watchOver(child.pid)
    void exited.then(dismissWatchdog)
    return { child, pid: child.pid, exited, dismissWatchdog }
  } finally {
    await output.close()
  }
}

async function untilReady(child: ChildProcess, { cluster, log }: Request): Promise<'ready' | 'exited'> {
  for (let waited = 0; child.exitCode === null && child.signalCode === null; waited += POLL_MS) {
    const found = await readPostmaster(cluster)
    if (found?.pid === child.pid && found?.status === 'ready') return 'ready'
    if (waited > 0 && waited % SAY_EVERY_MS === 0) log('PostgreSQL is still recovering from its last end')
    await sleep(POLL_MS)
  }
  return 'exited'
}

/** A port taken since we looked; processes of a killed server that are about to notice. */
const passes = (output: string) =>
  isPortTaken(output) ||
  /pre-existing shared memory block|lock file "postmaster.pid" already exists/.test(output)

const isPortTaken = (output: string) => /could not bind|could not create any TCP\/IP sockets/.test(output)

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  )
}

async function trimLog(path: string): Promise<void> {
  const writable = await open(path, 'a', 0o600).catch(() => undefined)
  await writable?.close()
  if (!writable || (await sizeOf(path)) > MAX_LOG_BYTES) await rm(path, { force: true })
}
