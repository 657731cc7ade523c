import { parseArgs } from 'node:util'
import { ACCEPTABLE, type Acceptable } from '../../../contract/acceptable.js'
import { CaptionFormat } from '../../../contract/app/analyses.js'
import { type RawForm, readRawForm } from '../../../contract/recordings/rawForm.js'
import { DEFAULT_REDACT_KINDS, RedactKind } from '../../../contract/redactKinds.js'
import type { AnalysisRequest } from '../../../edith/engine.js'

/** "card-number" */
function nameOf(kind: RedactKind): string {
  return kind.toLowerCase().replaceAll('_', '-')
}
const KIND_NAMES = RedactKind.options.map(nameOf)

export const USAGE = `ccr analyze FILE… [--scorecard FILE.json] [--language en] [--agent-channel auto|left|right] [--agent LABEL] [--json|--srt|--vtt] [--words FILE|a,b,c] [--redact KINDS | --no-redact] [--partial] [--anyway] [--raw FORM]

Analyses recordings and transcripts without a server. The report goes to stdout, progress to stderr. Of several files
it prints a table, a line a file. Exit code 1: at least one could not be analysed; the others are.
  --scorecard      a scorecard's definition as JSON; without it, the default one, in French for French
  --language       what is spoken (default: what a transcript says, else en)
  --agent-channel  where a stereo recording has the agent (default: auto, decided from what is said)
  --agent          what a transcript calls the agent, where it does not say AGENT and CUSTOMER; may be given twice
  --json           print the analysis as the API gives it; of several files one line each, in their order
  --srt, --vtt     print the transcript of one file as subtitles instead
  --words          names that calls have: a file with one a line, or a,b,c; what sounds like one is written as it
  --redact         what to mask, of ${KIND_NAMES.slice(0, 6).join(', ')},
                   ${KIND_NAMES.slice(6).join(', ')} (default: all but name)
  --no-redact      leave card numbers, phone numbers and the like as they were said
  --partial        analyse what is there of a recording that was cut off or is damaged
  --anyway         judge what would be refused: too short, in part (as --partial), another language, no conversation, a
                   transcript that is too long
  --raw            what a recording without a header holds: mulaw, alaw, pcm16, vox or g722, its rate in Hz, and :2 for two
                   channels, as in mulaw:8000 or pcm16:16000:2; without it, what the file's name says (.ul, .al, .vox, …)

A transcript is JSON: { "language": "en", "durationSeconds": 95, "segments": [{ "speaker": "AGENT", "start": 0, "end": 2.5,
"text": "…" }] }, or what Amazon Transcribe Call Analytics, Contact Lens, Deepgram, AssemblyAI or Whisper export.`

const AGENT_CHANNELS = { auto: 'AUTO', left: 'LEFT', right: 'RIGHT' } as const

export interface Order {
  files: string[]
  scorecard: string | undefined
  /** undefined: nobody said. */
  language: string | undefined
  agentChannel: AnalysisRequest['agentChannel']
  agentLabels: string[]
  redact: RedactKind[] | false
  /** What a recording is analysed in spite of. */
  accept: readonly Acceptable[]
  anyway: boolean
  /** undefined: a recording's name may say. */
  rawForm: RawForm | undefined
  /** A file, or names with commas between them. */
  words: string | undefined
  asJson: boolean
  /** Subtitles instead of a report. */
  captions: CaptionFormat | undefined
}

export type ParsedOrder =
  | { kind: 'help' }
  | { kind: 'wrong'; message: string }
  | { kind: 'analyze'; order: Order }

export function parseOrder(args: string[]): ParsedOrder {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        scorecard: { type: 'string' },
        language: { type: 'string' },
        'agent-channel': { type: 'string', default: 'auto' },
        agent: { type: 'string', multiple: true, default: [] },
        words: { type: 'string' },
        json: { type: 'boolean', default: false },
        srt: { type: 'boolean', default: false },
        vtt: { type: 'boolean', default: false },
        redact: { type: 'string', multiple: true, default: [] },
        'no-redact': { type: 'boolean', default: false },
        partial: { type: 'boolean', default: false },
        anyway: { type: 'boolean', default: false },
        raw: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    if (values.help) return { kind: 'help' }
    if (positionals.length === 0) return wrong('ccr analyze takes at least one file')
    if (Number(values.json) + Number(values.srt) + Number(values.vtt) > 1)
      return wrong('Only one of --json, --srt and --vtt can be printed')
    const captions = CaptionFormat.options.find((format) => values[format])
    if (captions && positionals.length > 1)
      return wrong(`--${captions} takes one file: each has subtitles of its own`)
    const channel = Object.entries(AGENT_CHANNELS).find(([name]) => name === values['agent-channel'])?.[1]
    if (!channel) return wrong('--agent-channel takes auto, left or right')
    if (values.language !== undefined && !/^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$/.test(values.language))
      return wrong('--language takes a language tag such as en or fr-CA')
    if (values.agent.some((label) => label.trim() === ''))
      return wrong('--agent takes what a transcript calls the agent')
    if (values.raw !== undefined && !readRawForm(values.raw))
      return wrong('--raw takes a form such as mulaw:8000, pcm16:16000:2, vox:6000 or g722:16000')
    const named = values.redact.flatMap((list) => list.split(',')).map((name) => name.trim().toLowerCase())
    if (named.some((name) => !KIND_NAMES.includes(name)))
      return wrong(`--redact takes ${KIND_NAMES.join(', ')}, several with commas between them`)
    if (named.length > 0 && values['no-redact']) return wrong('--redact and --no-redact exclude each other')
    const kinds = RedactKind.options.filter((kind) => named.includes(nameOf(kind)))
    return {
      kind: 'analyze',
      order: {
        files: positionals,
        scorecard: values.scorecard,
        language: values.language,
        agentChannel: channel,
        agentLabels: values.agent,
        redact: !values['no-redact'] && (kinds.length > 0 ? kinds : DEFAULT_REDACT_KINDS),
        accept: values.anyway ? ACCEPTABLE : values.partial ? ['INCOMPLETE'] : [],
        anyway: values.anyway,
        rawForm: values.raw,
        words: values.words,
        asJson: values.json,
        captions,
      },
    }
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error))
  }
}

function wrong(message: string): ParsedOrder {
  return { kind: 'wrong', message }
}
