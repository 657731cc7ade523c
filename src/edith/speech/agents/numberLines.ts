import { alternate } from '../voices/alternate.js'
import { compareVoices } from './compareVoices.js'
import type { AgentLine, Handover } from './findHandovers.js'
import type { LineVoice } from './lineVoices.js'

// Around a handover both may speak, to each other and to the customer; in log-odds.
const LINES_AROUND = 6
const GOES_ON = -1.5
const IN_TURN = 0.5
const VOICE_AT_MOST = 6
/** A voice that is no further from that of an agent before is theirs again. */
const SAME_VOICE = 0

type VoiceOf = (line: AgentLine['line']) => Promise<LineVoice>

/** Which agent speaks each of the agents' lines, from 1; somebody who comes back has the number of before. */
export async function numberLines(
  lines: readonly AgentLine[],
  handovers: readonly Handover[],
  voiceOf: VoiceOf,
): Promise<number[]> {
  const starts = [0, ...handovers.map(({ at }) => at), lines.length]
  const parts = starts.slice(0, -1).map((from, i) => lines.slice(from, starts[i + 1]))
  const numbers = await numberParts(parts, voiceOf)
  const numbered = parts.flatMap((part, i) => part.map(() => numbers[i] as number))
  for (const [i, { at }] of handovers.entries()) {
    const [from, to] = [
      Math.max(starts[i] as number, at - LINES_AROUND),
      Math.min(starts[i + 2] as number, at + LINES_AROUND),
    ]
    const isSecond = await heardAround(lines.slice(from, to), at - from, voiceOf)
    isSecond.forEach((second, k) => {
      numbered[from + k] = numbers[second ? i + 1 : i] as number
    })
  }
  return numbered
}

/** Each handover is to another voice than right before it; whose it is may be known from earlier. */
async function numberParts(parts: AgentLine[][], voiceOf: VoiceOf): Promise<number[]> {
  const voices = await Promise.all(parts.map((part) => Promise.all(part.map(({ line }) => voiceOf(line)))))
  const numbers: number[] = []
  voices.forEach((own, i) => {
    const earlier = voices.slice(0, Math.max(0, i - 1)).findIndex((other) => {
      const compared = compareVoices(other, own)
      return compared !== undefined && compared.distance < SAME_VOICE
    })
    numbers.push(earlier >= 0 ? (numbers[earlier] as number) : Math.max(0, ...numbers) + 1)
  })
  return numbers
}

/** Whether the second agent speaks each of the lines around a handover at `at`, by voices that the line itself is no part of. */
async function heardAround(lines: readonly AgentLine[], at: number, voiceOf: VoiceOf): Promise<boolean[]> {
  const voices = await Promise.all(lines.map(({ line }) => voiceOf(line)))
  const odds = voices.map((voice, i) => {
    const others = (from: number, to: number) => voices.slice(from, to).filter((other) => other !== voice)
    const sides = [others(0, at), others(at, voices.length)] as const
    const heard = compareVoices(...sides)?.isSecond(voice) ?? 0
    return Math.max(-VOICE_AT_MOST, Math.min(VOICE_AT_MOST, heard)) + (i < at ? -IN_TURN : IN_TURN)
  })
  return alternate(
    odds,
    odds.map((_, i) => (i === at ? 0 : GOES_ON)),
  ).second.map((second) => second > 0.5)
}
