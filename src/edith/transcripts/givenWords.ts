import { spreadWords, textsOf, toHundredths } from '../wordTimes/spreadWords.js'
import type { TimedWords } from '../wordTimes/timedWords.js'
import type { GivenLine } from './givenTranscript.js'

/** A line's words with the times that the file tells, where they are the line's; else with estimated ones. */
export function givenWords({ text, start, end, words = [] }: GivenLine): TimedWords {
  const rest = [...words]
  const timed = textsOf(text).map((shown) => {
    const wanted = bare(shown)
    let said = ''
    const own: typeof words = []
    while (said.length < wanted.length && rest[0] && wanted.startsWith(said + bare(rest[0].text))) {
      said += bare(rest[0].text)
      own.push(...rest.splice(0, 1))
    }
    const first = own[0]
    const last = own.at(-1)
    if (!first || !last || said !== wanted) return undefined
    return {
      text: shown,
      start: toHundredths(first.start),
      end: toHundredths(Math.max(first.start, last.end)),
    }
  })
  const known = timed.filter((word) => word !== undefined)
  return known.length === timed.length
    ? { words: known, wordTimes: 'HEARD' }
    : { words: spreadWords(text, start, end), wordTimes: 'ESTIMATED' }
}

/** What is left when marks and case, in which exports differ from their own words, are left out. */
function bare(text: string): string {
  const letters = text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  return letters === '' ? text : letters
}
