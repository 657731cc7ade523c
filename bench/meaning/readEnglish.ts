import { readFile } from 'node:fs/promises'

const FOLDER = new URL('../../corpus/english/', import.meta.url)

/** What French talk is in English: the forms of words, each with all that they mean, and whole turns. */
export async function readEnglish(): Promise<{ words: English[]; turns: English[] }> {
  const [words, turns] = await Promise.all([readPairs('fr-words.tsv'), readPairs('fr-turns.tsv')])
  const forms = words.flatMap(({ french, english }) =>
    french.split(' ').map((form) => ({ french: form, english })),
  )
  return { words: forms, turns }
}

export interface English {
  french: string
  english: string
}

/** Throws at a line that is not two texts with a tab between them. */
async function readPairs(name: string): Promise<English[]> {
  const lines = (await readFile(new URL(name, FOLDER), 'utf8')).split('\n').filter(Boolean)
  return lines.map((line, i) => {
    const [french, english, ...rest] = line.split('\t')
    if (!french || !english || rest.length > 0) throw new Error(`${name}:${i + 1} is no pair`)
    return { french, english }
  })
}
