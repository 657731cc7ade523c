import type { EngineSettings } from '../engine.js'
import { inWords } from '../refusalMessage.js'

export type TextRefusalReason =
  | 'NOT_A_TRANSCRIPT'
  | 'SILENT'
  | 'TOO_SHORT'
  | 'TOO_LONG'
  | 'TOO_LARGE'
  /** A language that is none. */
  | 'NO_LANGUAGE'
  /** Whom the request names as the agent does not speak. */
  | 'UNKNOWN_AGENT'

type Limits = Pick<EngineSettings, 'minDurationSeconds' | 'maxDurationSeconds'>

/** For whoever has the file: what is wrong and what helps. */
export function textRefusalMessage(
  reason: 'SILENT' | 'TOO_SHORT' | 'TOO_LONG' | 'TOO_LARGE',
  limits: Limits,
): string {
  switch (reason) {
    case 'SILENT':
      return 'Nobody speaks in this transcript: it has no line with a word in it. Check that the right file was exported.'
    case 'TOO_SHORT':
      return `The call of this transcript is shorter than ${inWords(limits.minDurationSeconds)}, too short to be judged.`
    case 'TOO_LONG':
      return `The call of this transcript is longer than ${inWords(limits.maxDurationSeconds)}. Check that its times are in the right unit.`
    case 'TOO_LARGE':
      return 'This transcript has more words than anybody says in a call. Export one call a file.'
  }
}
