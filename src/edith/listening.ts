import type { CallAgents } from '../contract/agents.js'
import type { MeasuredCall } from '../contract/analysis.js'
import type { CallRoles } from '../contract/roles.js'
import type { Segment, Stretch } from '../contract/transcript.js'

/** `channel` is where it was heard: 0 is left (or mono), 1 is right. Ordered by `start`, then by `channel`. */
export interface HeardSegment extends Segment {
  channel: number
  /** 0 to 1: how surely these are the words of this one voice. Absent: nothing speaks against it, or nobody can tell. */
  clarity?: number
}

/** Names and versions of what listened: kept in the raw payload, so that a result can be reproduced. */
export interface RecogniserInfo {
  engine: string
  model: string
  voiceActivity: string
  /** What told the parties of one channel apart; null where each has a channel of its own. */
  diarisation: string | null
}

/** What one recording says and how it was said, before anyone judges it. */
export interface Listening {
  language: string
  durationSeconds: number
  unreadableSeconds: number
  expectedSeconds: number | null
  mayBeCutOff: boolean
  /** As in the file. */
  channels: number
  /** As in the file, in hertz. */
  sampleRate: number
  segments: HeardSegment[]
  /** What was heard beside words, ordered by `start`, then by `channel`. */
  stretches: Stretch[]
  /** null: nobody reckoned who is who, or it is as a transcript says. */
  roles: CallRoles | null
  /** Absent: one agent. */
  agents?: CallAgents | undefined
  metrics: MeasuredCall
  /** Per channel, 0 to 1, evenly spaced; at most 2,000 a channel. */
  waveform: number[][]
  recogniser: RecogniserInfo
}
