import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Postmaster, readPostmaster } from './postmasterFile.js'
import { commandOf, isAlive } from './processIdentity.js'
import { stopServer } from './stopServer.js'

const POLL_MS = 50

/**
 * An earlier starter that was killed may have left its server running. It is not taken over but stopped:
 * that starter's watchdog may be about to do the same, and a new one has today's settings.
 */
export async function endLeftoverServer(cluster: string, log: (line: string) => void): Promise<void> {
  const found = await readPostmaster(cluster)
  if (!found || !isAlive(found.pid)) return
  if (await isServerOf(cluster, found)) {
    log('Stopping the PostgreSQL that an earlier start left running')
    const { pid, port } = found
    await stopServer({ pid, port, exited: gone(pid), dismissWatchdog() {} })
  } else {
    await rm(join(cluster, 'postmaster.pid'), { force: true })
  }
}

/** After a crash of the machine another process may have the number: the server would refuse to start. */
async function isServerOf(cluster: string, { pid }: Postmaster): Promise<boolean> {
  const command = (await commandOf(pid)) ?? ''
  return command.includes('postgres') && command.includes(cluster)
}

async function gone(pid: number): Promise<void> {
  while (isAlive(pid)) await sleep(POLL_MS)
}
