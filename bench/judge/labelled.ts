import { readFile } from 'node:fs/promises'
import { defaultScorecard } from '../../src/scorecards/defaultScorecard.js'
import { otherCriteria } from './otherCriteria.js'

export interface MeantCriterion {
  id: string
  examples: string[]
  counterExamples: string[]
  /** How many examples are left when it stands for a criterion that its author has only begun to write. */
  few?: number
}

export interface Utterance {
  text: string
  split: 'calibration' | 'test'
  satisfies: Set<string>
  /** On these two people might disagree: they count neither way. */
  arguable: Set<string>
}

const FILE = new URL('./utterances.txt', import.meta.url)

export async function readLabelled(): Promise<{ criteria: MeantCriterion[]; utterances: Utterance[] }> {
  const criteria = calibratedCriteria()
  const known = new Set(criteria.map(({ id }) => id))
  const lines = (await readFile(FILE, 'utf8')).split('\n')
  const utterances = lines
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => parseLine(line, known))
  return { criteria, utterances }
}

function calibratedCriteria(): MeantCriterion[] {
  const ours = defaultScorecard.sections.flatMap(({ criteria }) =>
    criteria.flatMap((criterion) =>
      criterion.kind === 'SAID' || criterion.kind === 'NOT_SAID' ? [criterion] : [],
    ),
  )
  return [...ours, ...otherCriteria].map(({ id, examples, counterExamples }) => ({
    id,
    examples,
    counterExamples,
  }))
}

function parseLine(line: string, known: Set<string>): Utterance {
  const bar = line.indexOf('|')
  const labels = line.slice(0, bar).split(/\s+/).filter(Boolean)
  const text = line.slice(bar + 1).trim()
  for (const label of labels)
    if (!known.has(label.replace('?', ''))) throw new Error(`"${label}" is no criterion, at: ${line}`)
  return {
    text,
    split: splitOf(text),
    satisfies: new Set(labels.filter((label) => !label.startsWith('?'))),
    arguable: new Set(labels.filter((label) => label.startsWith('?')).map((label) => label.slice(1))),
  }
}

/** FNV-1a of the text: fixed for ever, whatever is added around it, and chosen by nobody. */
function splitOf(text: string): Utterance['split'] {
  let hash = 0x811c9dc5
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return (hash >>> 16) % 2 === 0 ? 'calibration' : 'test'
}
