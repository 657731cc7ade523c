import { spokenWords } from '../demo/spokenWords.js'

interface Spoken {
  /** `UNKNOWN`: nobody could tell. */
  speaker: string
  text: string
}

/** Of the words that were heard. */
export interface RolesOfWords {
  right: number
  wrong: number
  unknown: number
}

/**
 * Who is said to have said each word that was heard, beside who said it in the script: aligned with the fewest errors.
 * `isAsked`: of whose words.
 */
export function rolesOfWords(
  script: Spoken[],
  heard: Spoken[],
  isAsked: (speaker: string) => boolean = () => true,
): RolesOfWords {
  const said = wordsOf(script)
  const found = wordsOf(heard)
  const roles: RolesOfWords = { right: 0, wrong: 0, unknown: 0 }
  let inScript = said.length
  const steps = errorsBetween(said, found)
  for (let i = found.length; i > 0; i--) {
    // Words that were not heard are passed over; one too many is whose the word before it is.
    while (inScript > 0 && steps(inScript, i) === 'DROPPED') inScript--
    const { speaker } = found[i - 1] as Word
    const truth = said[Math.max(0, inScript - 1)]?.speaker
    if (steps(inScript, i) === 'REPLACED') inScript--
    if (truth === undefined || !isAsked(truth)) continue
    if (speaker === 'UNKNOWN') roles.unknown++
    else if (speaker === truth) roles.right++
    else roles.wrong++
  }
  return roles
}

interface Word {
  word: string
  speaker: string
}

function wordsOf(lines: Spoken[]): Word[] {
  return lines.flatMap(({ text, speaker }) => spokenWords(text).map((word) => ({ word, speaker })))
}

// A little more than dropping or adding one: of two ways with as many errors, the one with more words in place.
const REPLACING = 1.01

type Step = 'REPLACED' | 'DROPPED' | 'ADDED'

function errorsBetween(said: Word[], found: Word[]): (row: number, column: number) => Step {
  const width = found.length + 1
  const errors = new Float64Array((said.length + 1) * width)
  const at = (row: number, column: number) => errors[row * width + column] ?? 0
  const costs = (row: number, column: number) => ({
    REPLACED:
      row > 0 && column > 0
        ? at(row - 1, column - 1) + (said[row - 1]?.word === found[column - 1]?.word ? 0 : REPLACING)
        : Number.POSITIVE_INFINITY,
    DROPPED: row > 0 ? at(row - 1, column) + 1 : Number.POSITIVE_INFINITY,
    ADDED: column > 0 ? at(row, column - 1) + 1 : Number.POSITIVE_INFINITY,
  })
  for (let row = 0; row <= said.length; row++)
    for (let column = 0; column < width; column++)
      if (row + column > 0) errors[row * width + column] = Math.min(...Object.values(costs(row, column)))
  return (row, column) => {
    const { REPLACED, DROPPED, ADDED } = costs(row, column)
    if (REPLACED <= DROPPED && REPLACED <= ADDED) return 'REPLACED'
    return DROPPED <= ADDED ? 'DROPPED' : 'ADDED'
  }
}
