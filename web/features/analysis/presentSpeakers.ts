import type { PerSpeaker } from '../../../src/contract/analysis.js'

export type SpeakerKey = keyof PerSpeaker

const order: SpeakerKey[] = ['agent', 'customer', 'unknown']

/** Those that any of the measures knows. */
export function presentSpeakers(...measures: readonly PerSpeaker[]): SpeakerKey[] {
  return order.filter((speaker) => measures.some((measure) => measure[speaker] !== null))
}
