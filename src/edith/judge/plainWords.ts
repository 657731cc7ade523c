import type { Segment, Speaker } from '../../contract/transcript.js'
import { cutText } from '../../platform/cutText.js'

/** 84.2 → 1:24 */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds)
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const padded = (value: number) => String(value).padStart(2, '0')
  return hours > 0 ? `${hours}:${padded(minutes)}:${padded(rest)}` : `${minutes}:${padded(rest)}`
}

const LONGEST_QUOTE = 120

export function quoted(text: string): string {
  if (text.length <= LONGEST_QUOTE) return `“${text}”`
  // Not in the middle of a word, or of a character where there are no words.
  return `“${cutText(text, LONGEST_QUOTE).replace(/\s+\S*$/, '')} …”`
}

export function who(speaker: Speaker): string {
  return { AGENT: 'The agent', CUSTOMER: 'The customer', UNKNOWN: 'A speaker' }[speaker]
}

export function at(segment: Pick<Segment, 'start'>): string {
  return `at ${clock(segment.start)}`
}
