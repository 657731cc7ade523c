import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { ScorecardDefinition } from '../../contract/scorecard.js'
import { createEngine } from '../../edith/createEngine.js'
import type { AnalysisRequest, Stage } from '../../edith/engine.js'
import { defaultScorecard, defaultScorecardName } from '../../scorecards/defaultScorecard.js'
import { loadConfig } from '../config.js'
import { analysisDetail } from './analysisDetail.js'
import { analysisReport, missingNotes } from './analysisReport.js'

const USAGE = `ccr analyze FILE [--scorecard FILE.json] [--language en] [--agent-channel auto|left|right] [--json] [--no-redact] [--partial]

Analyses one recording without a server. The report goes to stdout, progress to stderr.
  --scorecard      a scorecard's definition as JSON; without it, the default scorecard
  --language       what is spoken (default: en)
  --agent-channel  where a stereo recording has the agent (default: auto, decided from what is said)
  --json           print the analysis as the API gives it
  --no-redact      leave card numbers, phone numbers and the like as they were said
  --partial        analyse what is there of a recording that was cut off or is damaged`

const AGENT_CHANNELS = { auto: 'AUTO', left: 'LEFT', right: 'RIGHT' } as const

export async function run(args: string[]): Promise<number> {
  const order = parse(args)
  if (order.kind === 'help') {
    console.log(USAGE)
    return 0
  }
  if (order.kind === 'wrong') return complain(`${order.message}\n\n${USAGE}`, 2)
  const scorecard = await readScorecard(order.scorecard)
  if (scorecard.kind === 'wrong') return complain(scorecard.message, 2)

  // Nobody has to watch the progress to get the analysis.
  process.stderr.on('error', () => {})
  const request: AnalysisRequest = { ...order.request, scorecard: scorecard.scorecard }
  const engine = createEngine(loadConfig().engine)
  const abort = new AbortController()
  const stop = () => abort.abort(new Error('stopped'))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  try {
    const outcome = await engine.analyze(request, showProgress, abort.signal)
    if (outcome.kind === 'refused') {
      const cure = outcome.reason === 'INCOMPLETE' ? '\n--partial analyses what is there.' : ''
      return complain(`${outcome.message}${cure}`, 1)
    }
    const { analysis } = outcome
    // The analysis as the API gives it has no place for these.
    if (order.asJson) for (const note of missingNotes(analysis)) complain(note, 0)
    return await write(
      order.asJson
        ? JSON.stringify(analysisDetail(analysis, request.scorecard, new Date()), null, 2)
        : analysisReport(analysis, request.scorecard.name),
    )
  } catch (error) {
    return complain(reasonOf(error, request.file), 1)
  } finally {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
    await engine.close()
  }
}

/** 0 stands for an analysis that has arrived. A reader who closes the pipe has what they wanted. */
async function write(text: string): Promise<number> {
  process.stdout.on('error', () => {})
  const failure = await new Promise<NodeJS.ErrnoException | null | undefined>((resolve) =>
    process.stdout.write(`${text}\n`, resolve),
  )
  if (!failure || failure.code === 'EPIPE') return 0
  return complain(`The analysis could not be written: ${failure.message}`, 1)
}

function reasonOf(error: unknown, file: string): string {
  if (!(error instanceof Error)) return String(error)
  const isTheFile = 'path' in error && error.path === file && 'code' in error
  if (isTheFile && error.code === 'ENOENT') return `There is no file ${file}`
  if (isTheFile && error.code === 'EACCES') return `${file} may not be read by this user`
  return error.message
}

type Order =
  | { kind: 'help' }
  | { kind: 'wrong'; message: string }
  | {
      kind: 'analyze'
      request: Omit<AnalysisRequest, 'scorecard'>
      scorecard: string | undefined
      asJson: boolean
    }

function parse(args: string[]): Order {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        scorecard: { type: 'string' },
        language: { type: 'string', default: 'en' },
        'agent-channel': { type: 'string', default: 'auto' },
        json: { type: 'boolean', default: false },
        'no-redact': { type: 'boolean', default: false },
        partial: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    if (values.help) return { kind: 'help' }
    const [file, ...rest] = positionals
    if (!file || rest.length > 0) return { kind: 'wrong', message: 'ccr analyze takes exactly one file' }
    const channel = Object.entries(AGENT_CHANNELS).find(([name]) => name === values['agent-channel'])?.[1]
    if (!channel) return { kind: 'wrong', message: '--agent-channel takes auto, left or right' }
    if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$/.test(values.language)) {
      return { kind: 'wrong', message: '--language takes a language tag such as en or fr-CA' }
    }
    return {
      kind: 'analyze',
      request: {
        file,
        language: values.language,
        agentChannel: channel,
        redact: !values['no-redact'],
        acceptIncomplete: values.partial,
      },
      scorecard: values.scorecard,
      asJson: values.json,
    }
  } catch (error) {
    return { kind: 'wrong', message: error instanceof Error ? error.message : String(error) }
  }
}

type ReadScorecard =
  | { kind: 'read'; scorecard: AnalysisRequest['scorecard'] }
  | { kind: 'wrong'; message: string }

async function readScorecard(path: string | undefined): Promise<ReadScorecard> {
  if (path === undefined) {
    const scorecard = { id: 'default', name: defaultScorecardName, version: 1, definition: defaultScorecard }
    return { kind: 'read', scorecard }
  }
  try {
    const definition = ScorecardDefinition.safeParse(JSON.parse(await readFile(path, 'utf8')))
    if (!definition.success) {
      return { kind: 'wrong', message: `${path} is no scorecard:\n${z.prettifyError(definition.error)}` }
    }
    return { kind: 'read', scorecard: { id: 'file', name: path, version: 1, definition: definition.data } }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { kind: 'wrong', message: `The scorecard ${path} cannot be read: ${why}` }
  }
}

let lastShown = ''

function showProgress({ stage, fraction }: { stage: Stage; fraction: number }): void {
  // A log file wants a line now and then, a terminal one that moves.
  const step = process.stderr.isTTY ? 1 : 10
  const line = `${stage.toLowerCase()} ${Math.floor((fraction * 100) / step) * step} %`
  if (line === lastShown) return
  lastShown = line
  process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${fraction < 1 ? line : ''}` : `${line}\n`)
}

function complain(message: string, code: number): number {
  if (process.stderr.isTTY && lastShown) process.stderr.write('\r\u001b[K')
  console.error(message)
  return code
}
