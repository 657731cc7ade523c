import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { commandOf, isAlive } from '../../src/platform/embedded-postgres/processIdentity.js'

export interface Product {
  /** As it was printed. */
  address: string
  process: ChildProcess
  output(): string
  /** Server, worker and PostgreSQL, by process id. */
  pids: number[]
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

/** What `npm start` runs, on a port of its own. */
export async function startProduct(
  dataDir: string,
  env: Record<string, string> = {},
  args = ['--no-demo'],
  command: Command = SCRIPT,
): Promise<Product> {
  const child = runProduct(dataDir, env, args, command)
  const ready = new Promise<string>((resolve, reject) => {
    const look = () => {
      const address = /is ready: (\S+)/.exec(child.output())?.[1]
      if (address) resolve(address)
    }
    child.process.stdout?.on('data', look)
    child.process.once('exit', (code) => reject(new Error(`npm start ended (${code}):\n${child.output()}`)))
  })
  const address = await ready
  const pids = [...(await oursBelow(child.process.pid)), await postgresPid(dataDir)]
  return {
    address,
    process: child.process,
    output: child.output,
    pids,
    async stop(signal = 'SIGINT') {
      if (child.process.exitCode !== null || child.process.signalCode !== null) return child.process.exitCode
      child.process.kill(signal)
      const [code] = await once(child.process, 'exit')
      return code
    },
  }
}

type Command = readonly [string, ...string[]]
const SCRIPT: Command = [process.execPath, 'scripts/start.js']
/** What people type, with the processes that npm puts between. */
export const NPM_START: Command = ['npm', '--no-update-notifier', 'start', '--']

export function runProduct(
  dataDir: string,
  env: Record<string, string>,
  args: string[],
  [program, ...before]: Command = SCRIPT,
) {
  const child = spawn(program, [...before, ...args], {
    env: { ...process.env, DATABASE_URL: '', PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk
    })
  }
  return { process: child, output: () => output }
}

export async function postgresPid(dataDir: string): Promise<number> {
  const file = await readFile(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8')
  return Number(file.split('\n')[0])
}

export function alive(pids: number[]): number[] {
  return pids.filter(isAlive)
}

/** Server and worker, however many processes stand between. */
async function oursBelow(pid: number | undefined): Promise<number[]> {
  const below = await processesBelow(pid)
  const commands = await Promise.all(below.map(async (child) => ({ child, command: await commandOf(child) })))
  return commands.flatMap(({ child, command }) =>
    /ccr\.js (serve|worker)/.test(command ?? '') ? [child] : [],
  )
}

/** The children, and theirs. */
export async function processesBelow(pid: number | undefined): Promise<number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '')
  const children = text.split(' ').filter(Boolean).map(Number)
  return [...children, ...(await Promise.all(children.map(processesBelow))).flat()]
}
