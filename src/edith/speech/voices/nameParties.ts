import type { CallRoles } from '../../../contract/roles.js'
import type { Speaker } from '../../../contract/transcript.js'
import type { Attributed } from '../attributed.js'
import type { Utterance } from '../spokenAudio.js'
import { partiesConfidence } from './partiesConfidence.js'
import { type SpokenUnit, spokenUnits } from './spokenUnits.js'
import { tellParties } from './tellParties.js'

// Who is less likely than this to have said something has not: a wrong name does more harm than none.
const SURE_FROM = 0.75

/** Of one track on which both parties speak, in order of time. A line that two seem to speak is split between sentences. */
export function nameParties(
  utterances: Utterance[],
  language: string,
): { attributed: Attributed[]; roles: CallRoles } {
  const units = spokenUnits(utterances)
  const agent = tellParties(units, language)
  const attributed = utterances.flatMap((utterance, i) => {
    const own = units.flatMap((unit, at) =>
      unit.utterance === i ? [{ ...unit, speaker: speakerOf(agent[at] ?? 0.5) }] : [],
    )
    return own.length === 0 ? [{ ...utterance, speaker: 'UNKNOWN' as const }] : split(utterance, own)
  })
  const confidence = partiesConfidence(units, agent)
  return {
    attributed,
    roles: { agentSide: null, by: 'ENGINE', confidence, isUnusual: false, evidence: null },
  }
}

function speakerOf(agent: number): Speaker {
  if (agent >= SURE_FROM) return 'AGENT'
  return 1 - agent >= SURE_FROM ? 'CUSTOMER' : 'UNKNOWN'
}

function split(utterance: Utterance, units: (SpokenUnit & { speaker: Speaker })[]): Attributed[] {
  const parts: (SpokenUnit & { speaker: Speaker })[] = []
  for (const unit of units) {
    const last = parts[parts.length - 1]
    if (last?.speaker === unit.speaker) {
      last.text += unit.text
      last.words = [...last.words, ...unit.words]
      last.end = unit.end
    } else parts.push({ ...unit })
  }
  if (parts.length === 1) return [{ ...utterance, speaker: parts[0]?.speaker ?? 'UNKNOWN' }]
  return parts.map(({ speaker, text, words, start, end }, i) => ({
    ...utterance,
    speaker,
    text: text.trim(),
    ...(utterance.words && { words }),
    start: i === 0 ? utterance.start : round(start),
    end: i === parts.length - 1 ? utterance.end : round(end),
    pauses: utterance.pauses.filter((pause) => pause.start >= start && pause.end <= end),
  }))
}

function round(seconds: number): number {
  return Math.round(seconds * 10) / 10
}
