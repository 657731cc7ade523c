import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { writeListed } from '../../src/edith/wordList/writeListed.js'
import type { Figure } from './figure.js'

const Case = z.object({
  language: z.string(),
  list: z.array(z.string()),
  heard: z.string(),
  /** The same where nothing may change. */
  expected: z.string(),
})
type Case = z.infer<typeof Case>

const CASES = new URL('../../corpus/hearing/wordlist/', import.meta.url)

/** Names of a word list that were misheard, and talk that none of them is in. */
export async function wordList(): Promise<Figure[]> {
  return [...(await figuresOf('train')), ...(await figuresOf('test'))]
}

async function figuresOf(part: 'train' | 'test'): Promise<Figure[]> {
  const lines = (await readFile(new URL(`${part}.jsonl`, CASES), 'utf8')).split('\n').filter(Boolean)
  const cases = lines.map((line) => Case.parse(JSON.parse(line)))
  const misheard = cases.filter(({ heard, expected }) => heard !== expected)
  const others = cases.filter(({ heard, expected }) => heard === expected)
  const missed = await wrongIn(misheard)
  const changed = await wrongIn(others)
  return [
    {
      what: `${part}: misheard names written as they are (${misheard.length})`,
      found: 100 * (1 - missed.length / misheard.length),
      unit: '%',
      ...(missed[0] && { worst: missed[0] }),
    },
    {
      what: `${part}: lines without one that are changed (${others.length})`,
      found: (100 * changed.length) / others.length,
      unit: '%',
      asked: { atMost: 1 },
      ...(changed[0] && { worst: changed[0] }),
    },
  ]
}

async function wrongIn(cases: Case[]): Promise<string[]> {
  const wrong: string[] = []
  for (const { language, list, heard, expected } of cases) {
    const line = { index: 0, speaker: 'AGENT' as const, start: 0, end: 5, text: heard }
    const [written] = await writeListed([line], list, language)
    if (written?.text !== expected) wrong.push(`“${heard}” is written “${written?.text}”`)
  }
  return wrong
}
