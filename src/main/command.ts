import { existsSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { speakPlainly } from '../contract/issueWords.js'
import { ArchiveProblem } from '../platform/archive/writeArchive.js'
import { DatabaseProblem, explainDatabaseError } from '../platform/db/explainDatabaseError.js'
import { EmbeddedPostgresError } from '../platform/embedded-postgres/server.js'
import { createLog } from '../platform/log.js'
import { errorsOf } from '../platform/openInSteps.js'
import { ConfigProblem, environment, SETTINGS } from './config.js'
import { jsonLinesOnly } from './jsonLinesOnly.js'
import { unknownSettings } from './unknownSettings.js'

interface Command {
  what: string
  /** Runs for days, and is read by programs: it prints lines of its log and nothing else. */
  isService?: true
  /** Answers `--help` with more than `what`. */
  explainsItself?: true
  load: () => Promise<(args: string[]) => Promise<number>>
}

const COMMANDS: Record<string, Command> = {
  all: {
    what: 'PostgreSQL, migrations, server and worker on one machine [--demo | --no-demo]',
    load: async () => (await import('./commands/all.js')).all,
  },
  serve: {
    what: 'the web server',
    isService: true,
    load: async () => (await import('./commands/serve.js')).run,
  },
  worker: {
    what: 'the analyses and deliveries',
    isService: true,
    load: async () => (await import('./commands/worker.js')).run,
  },
  migrate: {
    what: 'bring the database up to date',
    load: async () => (await import('./commands/migrate.js')).run,
  },
  backup: {
    what: 'database, recordings and key into one file, while everything works: FILE [--without-key]',
    explainsItself: true,
    load: async () => (await import('./commands/backup.js')).run,
  },
  restore: {
    what: 'fill an empty installation from a backup: FILE',
    explainsItself: true,
    load: async () => (await import('./commands/restore.js')).run,
  },
  demo: {
    what: 'add the demo organisation and its calls',
    load: async () => (await import('./commands/demo.js')).run,
  },
  analyze: {
    what: 'analyse recordings and transcripts, without a server: FILE… [--json]',
    explainsItself: true,
    load: async () => (await import('./commands/analyze.js')).run,
  },
  models: {
    what: 'speech models: list | add NAME | remove NAME',
    explainsItself: true,
    load: async () => (await import('./commands/models.js')).run,
  },
  orgs: {
    what: 'organisations: list [--json] | set-plan ORG PLAN',
    load: async () => (await import('./commands/orgs.js')).run,
  },
  users: {
    what: 'accounts: list [--json] | promote EMAIL | demote EMAIL (administrators of this installation)',
    explainsItself: true,
    load: async () => (await import('./commands/users.js')).run,
  },
  keys: {
    what: 'API keys: create --org ORG --name NAME [--expires TIME] | list [--json] | revoke ID',
    load: async () => (await import('./commands/keys.js')).run,
  },
  mcp: {
    what: 'the API for assistants (Model Context Protocol): [--http PORT] [--base-url URL]',
    explainsItself: true,
    load: async () => (await import('./commands/mcp.js')).run,
  },
}

/** `ccr NAME …`: runs one command; resolves to the process's exit code. */
export async function main(argv: string[]): Promise<number> {
  speakPlainly()
  const [name = 'help', ...args] = argv
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) return usage(name)
  if (args.some(isHelp) && !command.explainsItself) {
    console.log(`ccr ${name}   ${command.what}`)
    return 0
  }
  const takesNone = () => {
    console.error(`ccr ${name} takes no arguments; its settings come from the environment.`)
    return 2
  }
  // Whoever mistypes a command reads plain words; from here on a service is read by programs.
  if (command.isService && args.length > 0) return takesNone()
  if (command.isService) jsonLinesOnly(createLog('info', name))
  try {
    const ownFile = existsSync('.env') ? readFileSync('.env', 'utf8') : ''
    if (ownFile !== '') process.loadEnvFile('.env')
    const names = [Object.keys(environment), Object.keys(parseEnv(ownFile))] as const
    for (const told of unknownSettings(...names, SETTINGS)) console.warn(told)
    const run = await command.load()
    if (run.length === 0 && args.length > 0) return takesNone()
    return await run(args)
  } catch (error) {
    const [first, ...others] = errorsOf(error)
    if (first instanceof ConfigProblem || isUsageProblem(first)) {
      console.error(first.message)
      return 2
    }
    for (const one of [first, ...others]) console.error(plainly(one))
    return 1
  }
}

function usage(name: string): number {
  const isAsked = name === 'help' || isHelp(name)
  const lines = Object.entries(COMMANDS).map(([command, { what }]) => `  ccr ${command.padEnd(8)} ${what}`)
  const text = [
    'CallCenterRate',
    '',
    ...lines,
    '',
    'Settings come from the environment: see .env.example.',
  ].join('\n')
  if (isAsked) console.log(text)
  else console.error(`There is no command "${name}".\n\n${text}`)
  return isAsked ? 0 : 2
}

function isHelp(argument: string): boolean {
  return argument === '--help' || argument === '-h'
}

/** What node:util's parseArgs throws at options it does not know. */
function isUsageProblem(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}

/** What the operator can mend is told in words; a bug keeps its stack. */
function plainly(error: unknown): unknown {
  const explained = explainDatabaseError(error)
  const isForTheOperator =
    explained instanceof DatabaseProblem ||
    explained instanceof EmbeddedPostgresError ||
    explained instanceof ArchiveProblem
  if (isForTheOperator) return explained.message
  return isTakenPort(error) ? `Port ${error.port} is taken by another program: choose another.` : error
}

function isTakenPort(error: unknown): error is Error & { port: number } {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error
}
