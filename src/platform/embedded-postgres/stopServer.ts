import { setTimeout as sleep } from 'node:timers/promises'
import type { RunningServer } from './server.js'

const FAST_SHUTDOWN_MS = 30_000
const IMMEDIATE_SHUTDOWN_MS = 10_000

/** Fast, then immediate (it recovers at its next start), then by force. */
export async function stopServer(server: RunningServer): Promise<void> {
  server.dismissWatchdog()
  if (await endedBy(server, 'SIGINT', FAST_SHUTDOWN_MS)) return
  if (await endedBy(server, 'SIGQUIT', IMMEDIATE_SHUTDOWN_MS)) return
  signal(server.pid, 'SIGKILL')
  await server.exited
}

async function endedBy(server: RunningServer, name: NodeJS.Signals, limitMs: number): Promise<boolean> {
  signal(server.pid, name)
  const limit = new AbortController()
  const late = sleep(limitMs, false, { signal: limit.signal }).catch(() => false)
  const ended = await Promise.race([server.exited.then(() => true), late])
  limit.abort()
  return ended
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ESRCH'
    if (!isGone) throw error
  }
}
