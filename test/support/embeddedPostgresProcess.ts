import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { z } from 'zod'

const Started = z.object({ url: z.string(), pid: z.number() })

export interface OtherStarter {
  url: string
  serverPid: number
  process: ChildProcess
  /** Kills the process so that nobody is left to end the server. */
  killWithWatchdog(): Promise<void>
}

const run = (program: string) => ['--input-type=module', '-e', program]

/** Starts the server from a process of its own, which a test may kill. */
export async function startInProcess(dataDir: string): Promise<OtherStarter> {
  const build = `import { buildServer } from './scripts/setup/buildServer.js'; await buildServer()`
  await promisify(execFile)(process.execPath, run(build))
  const program = `
    const { startEmbeddedPostgres } = await import('./dist/platform/embedded-postgres/startEmbeddedPostgres.js')
    const { url, pid } = await startEmbeddedPostgres({ dataDir: process.argv[1], durable: false })
    process.send({ url, pid })
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, [...run(program), dataDir], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const [message] = await once(child, 'message')
  const { url, pid } = Started.parse(message)
  return {
    url,
    serverPid: pid,
    process: child,
    async killWithWatchdog() {
      const watchdogs = await childrenOf(child.pid, String(pid))
      child.kill('SIGSTOP')
      for (const watchdog of watchdogs) process.kill(watchdog, 'SIGKILL')
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

async function childrenOf(parent: number | undefined, argument: string): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const found = await Promise.all(
    pids.map(async (pid) => {
      const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
      const isChild = Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1]) === parent
      return isChild && command.includes('/bin/sh') && command.split('\0').includes(argument) ? [pid] : []
    }),
  )
  return found.flat()
}
