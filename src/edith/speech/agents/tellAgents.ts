import type { CallAgents } from '../../../contract/agents.js'
import type { Stretch } from '../../../contract/transcript.js'
import { callAgents } from '../../agents/callAgents.js'
import type { DecodedAudio } from '../../decode/decodedAudio.js'
import type { HeardSegment } from '../../listening.js'
import { openPcmFile } from '../pcmFile.js'
import { findHandovers } from './findHandovers.js'
import { handoverSigns } from './handoverOdds.js'
import { lineVoices } from './lineVoices.js'
import { numberLines } from './numberLines.js'

export interface Heard {
  segments: HeardSegment[]
  stretches: Stretch[]
  agents?: CallAgents | undefined
}

/** Who of several agents speaks each of their lines; as it was where one agent has the call. */
export async function tellAgents(
  { segments, stretches }: Heard,
  tracks: DecodedAudio['tracks'],
  language: string,
): Promise<Heard> {
  const said = segments.filter(({ automated }) => !automated)
  const lines = said.flatMap((line, place) => (line.speaker === 'AGENT' ? [{ line, place }] : []))
  const channel = lines[0]?.line.channel
  const track = tracks.find((one) => one.channel === channel)
  // The agents of a call share a channel: a handover changes who speaks on it.
  if (!track || lines.some(({ line }) => line.channel !== channel)) return { segments, stretches }
  const pcm = openPcmFile(track.path)
  try {
    const voiceOf = lineVoices(pcm)
    const handovers = await findHandovers(lines, handoverSigns(said, stretches, language), voiceOf)
    if (handovers.length === 0) return { segments, stretches }
    const numbers = await numberLines(lines, handovers, voiceOf)
    const numberOf = new Map(lines.map(({ line }, i) => [line, numbers[i] as number]))
    return numbered(segments, stretches, numberOf)
  } finally {
    pcm.close()
  }
}

function numbered(
  segments: HeardSegment[],
  stretches: Stretch[],
  numberOf: ReadonlyMap<HeardSegment, number>,
): Heard {
  const named = segments.map((segment) => {
    const agent = numberOf.get(segment)
    return agent === undefined ? segment : { ...segment, agent }
  })
  const agents = callAgents(named)
  if (agents.agents.length < 2) return { segments, stretches }
  return {
    segments: named,
    stretches: stretches.map((stretch) => ofWhoeverHasTheLine(stretch, named)),
    agents,
  }
}

/** What an agent said and nobody understood is of the one who spoke last, or next. */
function ofWhoeverHasTheLine(stretch: Stretch, segments: HeardSegment[]): Stretch {
  if (stretch.speaker !== 'AGENT') return stretch
  const agents = segments.filter(({ agent }) => agent !== undefined)
  const { agent } = agents.findLast(({ start }) => start <= stretch.start) ?? agents[0] ?? {}
  return agent === undefined ? stretch : { ...stretch, agent }
}
