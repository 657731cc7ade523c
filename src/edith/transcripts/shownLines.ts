import type { GivenLine } from './givenTranscript.js'

/** The lines with a word in them. */
export function shownLines(lines: GivenLine[]): GivenLine[] {
  return lines
    .map((line) => ({ ...line, label: line.label && (shown(line.label) || null), text: shown(line.text) }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
}

/** A stranger's words on one line, without anything that a terminal would obey. */
export function shown(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/\p{Bidi_Control}/gu, '')
    .trim()
}
