import { ROLE_CUES } from '../understand/roles/roleCues.js'

export interface Voice {
  id: number
  /** In the order in which they were said. */
  lines: string[]
}

const OPENING_LINES = 4

/**
 * Which of the voices works there. Without a cue on either side it is who speaks first: a call that comes in is
 * answered by the agent.
 */
export function agentVoice(voices: Voice[]): number | null {
  const ranked = voices
    .filter(({ lines }) => lines.length > 0)
    .map((voice) => ({ id: voice.id, cues: cuesOf(voice) }))
  const best = ranked.reduce<(typeof ranked)[number] | undefined>(
    (leader, voice) => (!leader || voice.cues > leader.cues ? voice : leader),
    undefined,
  )
  return best?.id ?? null
}

function cuesOf({ lines }: Voice): number {
  const opening = lines.slice(0, OPENING_LINES).join(' ')
  const rest = lines.slice(OPENING_LINES).join(' ')
  let sum = 0
  for (const { pattern, weight } of ROLE_CUES) {
    // How a call opens says more than what is said in its course.
    if (pattern.test(opening)) sum += weight * 2
    else if (pattern.test(rest)) sum += weight
  }
  return sum
}
