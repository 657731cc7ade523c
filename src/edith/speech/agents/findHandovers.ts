import { setImmediate } from 'node:timers/promises'
import type { Segment } from '../../../contract/transcript.js'
import { compareVoices } from './compareVoices.js'
import type { HandoverSigns } from './handoverOdds.js'
import type { LineVoice } from './lineVoices.js'

/** How unlikely another agent takes over at a line of which nothing is known, in log-odds. */
const BEFORE_ANYTHING = -5
/** What is said can make no handover by itself, nor can a voice. */
const WORDS_AT_MOST = 4
const VOICE_AT_MOST = 4
/** From here on it is worth to listen to the voices. */
const WORTH_LISTENING = 2
// Networks take a tenth of a millisecond for one: a long call must not hold up a worker's heartbeat.
const LINES_A_BREATH = 64
/** Of a voice on either side: some fifteen seconds, of which every breath is a piece. */
const MOST_PIECES = 24

export interface Handover {
  /** The first line of the agent who takes over, by its place among the agents' lines. */
  at: number
}

export interface AgentLine {
  line: Segment
  /** Its place among the lines of all. */
  place: number
}

/** Where one agent's lines end and another's begin: where both what is said and how it sounds say so. In order. */
export async function findHandovers(
  lines: readonly AgentLine[],
  signs: HandoverSigns,
  voiceOf: (line: Segment) => Promise<LineVoice>,
  from = 0,
  to = lines.length,
): Promise<Handover[]> {
  let best: (Handover & { odds: number }) | undefined
  for (let at = from + 1; at < to; at++) {
    if (at % LINES_A_BREATH === 0) await setImmediate()
    const words = Math.min(WORDS_AT_MOST, signs.odds((lines[at] as AgentLine).place))
    if (words < WORTH_LISTENING) continue
    const before = await voices(at - 1, -1)
    const after = await voices(at, 1)
    const comparison = compareVoices(before, after)
    if (!comparison) continue
    const voice = Math.min(VOICE_AT_MOST, comparison.distance)
    const odds = BEFORE_ANYTHING + words + voice
    if (odds > (best?.odds ?? 0)) best = { at, odds }
  }
  if (!best) return []
  const { at } = best
  return [
    ...(await findHandovers(lines, signs, voiceOf, from, at)),
    { at },
    ...(await findHandovers(lines, signs, voiceOf, at, to)),
  ]

  /** Of the lines that are nearest. */
  async function voices(first: number, step: 1 | -1): Promise<LineVoice[]> {
    const read: LineVoice[] = []
    let pieces = 0
    for (let i = first; i >= from && i < to && pieces < MOST_PIECES; i += step) {
      const voice = await voiceOf((lines[i] as AgentLine).line)
      pieces += voice.pieces.length
      read.push(voice)
    }
    return read
  }
}
