import type { Segment, Speaker, Stretch, Transcript } from '../../../src/contract/transcript.js'

export interface Lane {
  speaker: Speaker
  /** Of several agents, which one. */
  agent?: number
  /** Loudness over the recording, 0 to 1, evenly spaced. */
  peaks: readonly number[]
  turns: readonly { start: number; end: number }[]
  /** Where that person speaks and was not understood. */
  unclear: readonly { start: number; end: number }[]
}

/** Agent above, several of them each by themselves, customer below, each with the channel in which that person is heard; one lane when nobody is told apart. */
export function lanes(
  waveform: readonly (readonly number[])[],
  { segments, stretches = [] }: Pick<Transcript, 'segments' | 'stretches'>,
  duration: number,
): Lane[] {
  const turnsOf = (speaker: Speaker) => segments.filter((segment) => segment.speaker === speaker)
  const unclear = stretches.filter(({ kind }) => kind === 'UNCLEAR')
  const unclearOf = (speaker: Speaker) => unclear.filter((stretch) => stretch.speaker === speaker)
  const agent = turnsOf('AGENT')
  const customer = turnsOf('CUSTOMER')
  const first = waveform[0] ?? []
  const second = waveform[1] ?? first
  if (agent.length + customer.length === 0)
    return [
      { speaker: 'UNKNOWN', peaks: first, turns: segments.filter(({ automated }) => !automated), unclear },
    ]
  const firstIsAgents =
    contrast(first, agent, customer, duration) >= contrast(second, agent, customer, duration)
  const [agents, customers] = firstIsAgents ? [first, second] : [second, first]
  const ofAgents = { speaker: 'AGENT', peaks: agents, turns: agent, unclear: unclearOf('AGENT') } as const
  return [
    ...eachAgent(ofAgents, segments, unclear),
    { speaker: 'CUSTOMER', peaks: customers, turns: customer, unclear: unclearOf('CUSTOMER') },
  ]
}

function eachAgent(all: Lane, segments: Segment[], unclear: Stretch[]): Lane[] {
  const numbers = [...new Set(segments.flatMap(({ agent }) => agent ?? []))].sort((a, b) => a - b)
  if (numbers.length < 2) return [all]
  return numbers.map((number) => ({
    ...all,
    agent: number,
    turns: segments.filter(({ agent }) => agent === number),
    unclear: unclear.filter(({ agent }) => agent === number),
  }))
}

type Turns = Lane['turns']

/** How much louder a channel is in the one's turns than in the other's. */
function contrast(peaks: readonly number[], ones: Turns, others: Turns, duration: number): number {
  return loudness(peaks, ones, duration) - loudness(peaks, others, duration)
}

function loudness(peaks: readonly number[], turns: Turns, duration: number): number {
  let sum = 0
  let count = 0
  for (const { start, end } of turns) {
    const from = Math.floor((start / duration) * peaks.length)
    const to = Math.ceil((end / duration) * peaks.length)
    for (const peak of peaks.slice(from, to)) {
      sum += peak
      count++
    }
  }
  return count === 0 ? 0 : sum / count
}
