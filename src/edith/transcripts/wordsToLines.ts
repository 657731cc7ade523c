import type { GivenLine } from './givenTranscript.js'

const PAUSE_SECONDS = 1

/** Words with their times, in order: a line ends with a sentence, at a pause, and where somebody else speaks. */
export function wordsToLines(words: GivenLine[]): GivenLine[] {
  const lines: (GivenLine & { words: string[] })[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last && belongsTo(last, word)) {
      last.words.push(word.text)
      last.end = Math.max(last.end, word.end)
    } else lines.push({ ...word, words: [word.text] })
  }
  return lines.map(({ words: said, ...line }) => ({ ...line, text: said.join(' ') }))
}

function belongsTo(line: GivenLine & { words: string[] }, word: GivenLine): boolean {
  return (
    line.label === word.label &&
    line.channel === word.channel &&
    word.start - line.end <= PAUSE_SECONDS &&
    !/[.?!…]["')\]]?$/.test(line.words.at(-1) ?? '')
  )
}
