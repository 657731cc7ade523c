import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

export interface BenchServer {
  url: string
  stop(): Promise<void>
}

/** In a process of its own, as in production: what the client costs is not the server's. */
export async function startServer(variant: string, env: Record<string, string>): Promise<BenchServer> {
  const child = spawn(
    process.execPath,
    ['--import', './test/support/typescript.js', 'bench/api/serveVariant.ts', variant],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { PATH: process.env.PATH, NODE_ENV: 'production', LOG_LEVEL: 'error', ...env },
    },
  )
  const exited = once(child, 'exit')
  const [line] = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    exited.then(() => Promise.reject(new Error(`the ${variant} server ended`))),
  ])
  return {
    url: String(line),
    async stop() {
      child.kill('SIGKILL')
      await exited
    },
  }
}
