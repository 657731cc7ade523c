import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { TestServer } from '../../support/server.js'

export interface ServerProcess {
  url: string
  /** kill -9 */
  kill(): Promise<void>
}

/** Another server on the test server's database. */
export async function startServerProcess(
  server: TestServer,
  env: Record<string, string> = {},
): Promise<ServerProcess> {
  const child = spawn(
    process.execPath,
    ['--import', './test/support/typescript.js', 'test/api/support/serveApi.ts'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        PATH: process.env.PATH,
        DATABASE_URL: server.database.adminUrl,
        SECRET_KEY: server.database.secret,
        DATA_DIR: server.dataDir,
        LOG_LEVEL: 'error',
        ...env,
      },
    },
  )
  const exited = once(child, 'exit')
  return { url: await firstLine(child, exited), kill: () => end(child, exited) }
}

async function firstLine(child: ChildProcess, exited: Promise<unknown>): Promise<string> {
  if (!child.stdout) throw new Error('the server process has no output')
  const lines = createInterface(child.stdout)
  const [line] = await Promise.race([
    once(lines, 'line'),
    exited.then(() => {
      throw new Error('the server process ended before it listened')
    }),
  ])
  return String(line)
}

async function end(child: ChildProcess, exited: Promise<unknown>): Promise<void> {
  child.kill('SIGKILL')
  await exited
}
