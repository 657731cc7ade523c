import { type ChildProcess, spawn } from 'node:child_process'
import { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { openRotatingLog, type RotatingLog } from '../rotatingLog.js'
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

interface Request {
  cluster: string
  binaries: Binaries
  user: ServerUser | undefined
  durable: boolean
  log: (line: string) => void
  logFile: string
  maxLogBytes: number
  nextPort: () => Promise<number>
}

export async function launchServer(request: Request): Promise<RunningServer> {
  for (let attempt = 1; ; attempt++) {
    const port = await request.nextPort()
    const output = openRotatingLog(request.logFile, request.maxLogBytes)
    const server = launch(request, port, output)
    const outcome = await untilReady(server.child, request)
    if (outcome === 'ready') {
      letGo(server.child)
      const { pid } = server
      return { pid, port, exited: server.exited, dismissWatchdog: server.dismissWatchdog }
    }
    await server.exited
    const said = output.tail()
    if (attempt === MAX_ATTEMPTS || !passes(said)) throw explainFailure('PostgreSQL', said)
    if (!isPortTaken(said)) await sleep(RETRY_MS)
  }
}

function launch({ cluster, binaries, user, durable }: Request, port: number, output: RotatingLog) {
  const child = spawn(binaries.postgres, ['-D', cluster, ...serverSettings(port, durable)], {
    ...user,
    // Ctrl-C reaches the whole process group; the server goes last, when we say so.
    detached: true,
    cwd: cluster,
    env: serverEnvironment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = output.follow(child).finally(output.close)
  if (child.pid === undefined) throw new EmbeddedPostgresError(`${binaries.postgres} could not be started`)
  const dismissWatchdog = watchOver(child.pid)
  void exited.then(dismissWatchdog)
  return { child, pid: child.pid, exited, dismissWatchdog }
}

/** Neither it nor what it may say keeps our process alive. */
function letGo(child: ChildProcess): void {
  child.unref()
  for (const stream of [child.stdout, child.stderr]) if (stream instanceof Socket) stream.unref()
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
