import type { Speaker } from '../../../src/contract/transcript.js'

const colours: Record<Speaker, string> = {
  AGENT: 'text-agent',
  CUSTOMER: 'text-customer',
  UNKNOWN: 'text-muted',
}

export function speakerColour(speaker: Speaker): string {
  return colours[speaker]
}
