import type { Speaker } from '../../contract/transcript.js'
import type { AnalysisRequest } from '../engine.js'
import type { GivenLine } from './givenTranscript.js'

const ROLES: [Speaker, RegExp][] = [
  ['AGENT', /^(agent|advis[eo]r|representative)([ _-]?\d+)?$/],
  ['CUSTOMER', /^(customer|caller|client)$/],
  ['UNKNOWN', /^(unknown|system|ivr|bot|custom_bot)$/],
]

export interface ToldAgent {
  /** As the file calls the agents: there are two where a call was handed over. */
  agentLabels: string[]
  agentChannel: AnalysisRequest['agentChannel']
}

export interface NamedSpeaker {
  label: string | null
  speaker: Speaker
}

/** `by`: who said which of the speakers is the agent. */
export type NamedRoles =
  | {
      kind: 'named'
      by: 'FILE' | 'REQUEST' | 'NOBODY'
      speakers: NamedSpeaker[]
      speakerOf: (line: GivenLine) => Speaker
    }
  | { kind: 'wrong'; message: string }

/**
 * Who of a transcript's speakers is the agent: whom the request names, else who is called so in the file. Nobody is
 * taken for it because of speaking first: a verdict would then rest on a guess that nobody sees.
 */
export function nameRoles(lines: GivenLine[], { agentLabels, agentChannel }: ToldAgent): NamedRoles {
  const labels = [...new Set(lines.map(({ label }) => label))]
  const agents = new Set(agentLabels.map(plain))
  const isAgents = (label: string | null) => label !== null && agents.has(plain(label))
  if (labels.some(isAgents))
    return named(lines, 'REQUEST', ({ label }) => (isAgents(label) ? 'AGENT' : besideTheAgent(label)))

  const channels = new Set(lines.map(({ channel }) => channel))
  if (agentChannel !== 'AUTO' && channels.size > 1) {
    const agents = agentChannel === 'LEFT' ? 0 : 1
    return named(lines, 'REQUEST', ({ channel }) => (channel === agents ? 'AGENT' : 'CUSTOMER'))
  }

  const isSaid = labels.some((label) => roleOf(label) === 'AGENT' || roleOf(label) === 'CUSTOMER')
  if (!isSaid && agents.size > 0) return { kind: 'wrong', message: nobodyCalled(agentLabels, labels) }
  return named(lines, isSaid ? 'FILE' : 'NOBODY', ({ label }) => roleOf(label) ?? 'UNKNOWN')
}

function named(
  lines: GivenLine[],
  by: 'FILE' | 'REQUEST' | 'NOBODY',
  speakerOf: (line: GivenLine) => Speaker,
): NamedRoles {
  const speakers = new Map(lines.map((line) => [line.label, { label: line.label, speaker: speakerOf(line) }]))
  return { kind: 'named', by, speakers: [...speakers.values()], speakerOf }
}

function besideTheAgent(label: string | null): Speaker {
  return label === null || roleOf(label) === 'UNKNOWN' ? 'UNKNOWN' : 'CUSTOMER'
}

function roleOf(label: string | null): Speaker | undefined {
  return ROLES.find(([, words]) => words.test(plain(label ?? '')))?.[0]
}

/** `speaker 0`, `SPEAKER_0` and `0` are the same. */
function plain(label: string): string {
  return label
    .trim()
    .toLowerCase()
    .replace(/^speaker[ _]+(?=.)/, '')
}

function nobodyCalled(asked: string[], labels: (string | null)[]): string {
  const known = labels.filter((label) => label !== null)
  const there =
    known.length > 0 ? `Its speakers are ${known.join(', ')}` : 'It does not tell its speakers apart'
  return `Nobody in this transcript is called ${asked.join(' or ')}. ${there}.`
}
