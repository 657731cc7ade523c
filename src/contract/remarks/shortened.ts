import { cutText } from '../cutText.js'

const LONGEST_QUOTE = 120

/** Not cut in the middle of a word, or of a character where there are no words. */
export function shortened(text: string): string {
  return text.length <= LONGEST_QUOTE ? text : `${cutText(text, LONGEST_QUOTE).replace(/\s+\S*$/, '')} …`
}

/** What ends in its own mark needs no full stop after it. */
export function endsItself(text: string): boolean {
  return /[.!?…。！？]$/u.test(shortened(text))
}
