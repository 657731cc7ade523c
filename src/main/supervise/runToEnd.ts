import { spawn } from 'node:child_process'
import { once } from 'node:events'

export type Ended = { kind: 'done'; output: string } | { kind: 'failed'; output: string }

/** A command of ours that ends by itself; what it prints is its answer. */
export async function runToEnd(args: string[], env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<Ended> {
  const child = spawn(process.execPath, args, {
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const stop = () => child.kill('SIGTERM')
  signal.addEventListener('abort', stop)
  let output = ''
  let complaints = ''
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk
  })
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    complaints += chunk
  })
  const [code] = await once(child, 'close')
  signal.removeEventListener('abort', stop)
  return code === 0 ? { kind: 'done', output } : { kind: 'failed', output: output + complaints }
}
