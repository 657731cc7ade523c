export const KEPT_ANSWER_BYTES = 4096
// Control characters but tab and line ends, and the invisible ones that turn the direction of what follows.
const UNPRINTABLE = /[^\P{Cc}\t\n\r]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** The beginning of an answer as text that a database takes and a page can show, whatever bytes it really was. */
export function answerText(chunks: readonly Buffer[]): string {
  const bytes = Buffer.concat(chunks).subarray(0, KEPT_ANSWER_BYTES)
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes, { stream: true })
  return text.replace(UNPRINTABLE, '\uFFFD')
}
