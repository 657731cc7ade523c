import { RedactKind } from '../../src/contract/redactKinds.js'
import { redactSegments } from '../../src/edith/redact/redact.js'

/** What is left of a call with every kind masked; both as "A: … | C: …", the agent's turns and the customer's. */
export function maskedCall(call: string, language = 'en'): string {
  const segments = call.split(' | ').map((turn, index) => ({
    index,
    speaker: turn.startsWith('A: ') ? ('AGENT' as const) : ('CUSTOMER' as const),
    start: index,
    end: index + 1,
    text: turn.slice(3),
  }))
  return redactSegments(segments, language, RedactKind.options)
    .segments.map(({ text }) => text)
    .join(' | ')
}
