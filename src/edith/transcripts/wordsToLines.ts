import type { GivenLine } from './givenTranscript.js'

const PAUSE_SECONDS = 1

/** Words with their times, in order: a line ends with a sentence, at a pause, and where somebody else speaks. */
export function wordsToLines(words: GivenLine[]): GivenLine[] {
  const lines: Open[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last && belongsTo(last, word)) {
      last.words.push(timesOf(word))
      last.end = Math.max(last.end, word.end)
    } else lines.push({ ...word, words: [timesOf(word)] })
  }
  return lines.map((line) => ({ ...line, text: line.words.map(({ text }) => text).join(' ') }))
}

interface Open extends GivenLine {
  words: { text: string; start: number; end: number }[]
}

function timesOf({ text, start, end }: GivenLine) {
  return { text, start, end }
}

function belongsTo(line: Open, word: GivenLine): boolean {
  return (
    line.label === word.label &&
    line.channel === word.channel &&
    word.start - line.end <= PAUSE_SECONDS &&
    !/[.?!…]["')\]]?$/.test(line.words.at(-1)?.text ?? '')
  )
}
