import type { Speaker } from '../../contract/transcript.js'
import type { AnalysisRequest } from '../engine.js'
import { agentVoice } from './agentVoice.js'
import type { Utterance } from './spokenAudio.js'

export interface Attributed extends Utterance {
  speaker: Speaker
}

/** `twoChannels`: the parties were recorded apart, so that a channel is a voice. */
export function nameSpeakers(
  utterances: Utterance[],
  twoChannels: boolean,
  agentChannel: AnalysisRequest['agentChannel'],
): Attributed[] {
  const voiceOf = (utterance: Utterance) => (twoChannels ? utterance.channel : utterance.voice)
  const agent = twoChannels && agentChannel !== 'AUTO' ? fixed(agentChannel) : heard(utterances, voiceOf)
  return utterances.map((utterance) => {
    const voice = voiceOf(utterance)
    if (voice === null || agent === null) return { ...utterance, speaker: 'UNKNOWN' }
    return { ...utterance, speaker: voice === agent ? 'AGENT' : 'CUSTOMER' }
  })
}

function fixed(agentChannel: 'LEFT' | 'RIGHT'): number {
  return agentChannel === 'LEFT' ? 0 : 1
}

function heard(utterances: Utterance[], voiceOf: (utterance: Utterance) => number | null): number | null {
  const lines = new Map<number, string[]>()
  for (const utterance of utterances) {
    const voice = voiceOf(utterance)
    if (voice !== null) lines.set(voice, [...(lines.get(voice) ?? []), utterance.text])
  }
  return agentVoice([...lines].map(([id, said]) => ({ id, lines: said })))
}
