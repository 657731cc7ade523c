import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { withoutUser } from '../../platform/db/roles.js'
import { errorsOf, inSteps, undoTogether } from '../../platform/openInSteps.js'
import { openRotatingLog, type RotatingLog } from '../../platform/rotatingLog.js'
import { environment, loadConfig } from '../config.js'
import { addressOf } from '../publicUrl.js'
import { keepDatabase } from '../supervise/database.js'
import { type KeptProcess, keepRunning } from '../supervise/keepRunning.js'
import { checkPort } from '../supervise/port.js'
import { runToEnd } from '../supervise/runToEnd.js'
import { toldToStop } from '../supervise/toldToStop.js'
import { untilReady } from '../supervise/untilReady.js'
import { STOP_LIMIT_MS } from '../untilToldToStop.js'

/** They end by themselves before; `docker stop` and others kill after ten seconds, and PostgreSQL comes last. */
const CHILD_STOP_LIMIT_MS = STOP_LIMIT_MS + 500
const MAX_LOG_BYTES = 20_000_000
const LOG_LINES_TOLD = 20
const program = fileURLToPath(new URL('../../../bin/ccr.js', import.meta.url))

const NO_DEMO =
  'The demo is left out and its account closed, since its password is published (see HOST, PUBLIC_URL and DEMO). --demo adds it all the same.'

/** PostgreSQL, migrations, server and worker on one machine, started and stopped together. */
export async function all(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { demo: { type: 'boolean', default: false }, 'no-demo': { type: 'boolean', default: false } },
  })
  const settings = values.demo ? { ...environment, DEMO: 'on' } : environment
  const config = loadConfig(settings)
  const told = toldToStop()
  const port = await checkPort(config.port, config.host)
  if (port.kind === 'refused') return complain(port.message)

  // Whoever reads may be gone, the terminal for one: that must not keep us from stopping the others.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  // Suspended, we would read nothing of what server, worker and PostgreSQL say, and they would soon stand still.
  process.on('SIGTSTP', () => say('CallCenterRate goes on. Ctrl-C stops it.'))
  const over = new AbortController()
  return inSteps(async (onClose) => {
    onClose(() => over.abort())
    say(config.databaseUrl ? 'Using the database of DATABASE_URL' : 'Starting PostgreSQL')
    const database = await keepDatabase({ ...config, log: say })
    onClose(database.stop)
    const env = { ...settings, DATABASE_URL: withoutUser(database.adminUrl), PORT: String(port.port) }

    if (told.signal.aborted) return 0
    const migrated = await runToEnd(
      [program, 'migrate'],
      { ...env, DATABASE_URL: database.adminUrl },
      told.signal,
    )
    if (told.signal.aborted) return 0
    if (migrated.kind === 'failed')
      return complain(`The database could not be brought up to date.\n${migrated.output}`)

    say('Starting server and worker')
    const running = ['serve', 'worker'].map((name) =>
      startChild(name, withOwnMetrics(name, env, config.metrics?.port), config.dataDir),
    )
    onClose(() => undoTogether(running.map((child) => () => stopChild(child))))
    const baseUrl = addressOf(config.host, port.port)
    const ready = Promise.all([
      untilReady(baseUrl, AbortSignal.any([told.signal, over.signal])),
      ...running.map(({ process }) => process.ready),
    ]).then(() => 'ready' as const)
    const outcome = await Promise.race([ready, told.asked, ...running.map(failed)])
    if (outcome === 'stop' || told.signal.aborted) return 0
    if (outcome !== 'ready') return complain(outcome)

    const isWanted = !values['no-demo']
    const signIn = isWanted && config.isDemoOpen ? await seedDemo(env, told.signal) : ''
    if (isWanted && !config.isDemoOpen) say(NO_DEMO)
    if (!told.signal.aborted) announce(config.publicUrl ?? baseUrl, signIn, logsOf(running))
    await told.asked
    say('Stopping')
    return 0
  }).catch((error: unknown) => complain(errorsOf(error).map(messageOf).join('\n')))
}

interface Child {
  process: KeptProcess
  file: RotatingLog | undefined
}

/** At a terminal the log goes to a file, so that what matters stays in sight; elsewhere it goes where ours goes. */
function startChild(name: string, env: NodeJS.ProcessEnv, dataDir: string): Child {
  const path = join(dataDir, 'logs', `${name}.log`)
  const file = process.stderr.isTTY ? openRotatingLog(path, MAX_LOG_BYTES) : undefined
  return { process: keepRunning({ name, args: [program, name], env, output: file, log: say }), file }
}

async function stopChild({ process, file }: Child): Promise<void> {
  await process.stop(CHILD_STOP_LIMIT_MS)
  file?.close()
}

/** Two processes cannot listen on one port: the worker's is the next. */
function withOwnMetrics(name: string, env: NodeJS.ProcessEnv, port: number | undefined): NodeJS.ProcessEnv {
  return name === 'worker' && port ? { ...env, METRICS_PORT: String(port + 1) } : env
}

async function failed({ process, file }: Child): Promise<string> {
  const how = await process.firstEnd
  const said = file?.tail().trim().split('\n').slice(-LOG_LINES_TOLD).join('\n')
  return `ccr ${process.name} ended at its start (${how}).${file ? `\n${said}\n(${file.path})` : ''}`
}

async function seedDemo(env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<string> {
  const seeded = await runToEnd([program, 'demo'], env, signal)
  if (seeded.kind === 'done') return seeded.output.trim()
  if (!signal.aborted) say(`The demo could not be set up; everything else works.\n${seeded.output}`)
  return ''
}

function announce(address: string, signIn: string, logs: string): void {
  const lines = [`CallCenterRate is ready: ${address}`, signIn, logs, 'Ctrl-C stops it.']
  console.log(`\n${lines.filter((line) => line !== '').join('\n')}`)
}

function logsOf(children: Child[]): string {
  const paths = children.flatMap(({ file }) => (file ? [file.path] : []))
  return paths.length > 0 ? `Logs: ${paths.join(', ')}` : ''
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function say(line: string): void {
  console.error(line)
}

function complain(message: string): number {
  console.error(message)
  return 1
}
