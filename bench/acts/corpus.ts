import { readdir, readFile } from 'node:fs/promises'
import { z } from 'zod'
import { Act } from '../../src/contract/acts.js'

const Line = z.object({
  text: z.string().min(1),
  by: z.enum(['AGENT', 'CUSTOMER', 'IVR']),
  acts: z.array(Act),
  /** Lines of one call stand together, in their order. */
  call: z.string().optional(),
})

/** One thing said in a call, with the acts that the agent performs by it. */
export interface Turn extends z.infer<typeof Line> {
  /** Who wrote it: hands are never split between what is learnt from and what is tested on. */
  hand: string
}

export type Language = 'en' | 'fr'
export type Part = 'train' | 'tune' | 'test'

const CORPUS = new URL('../../corpus/', import.meta.url)

// What came through the telephone is its hand's all the same.
const HEARD = /-heard$/

/**
 * Every line of the hands of one part: `corpus/<language>/<part>/<hand>.jsonl`, and `<hand>-heard.jsonl` unless only what
 * was written is wanted. Throws at a line that is no turn.
 */
export async function readTalk(
  language: Language,
  part: Part,
  { heard = true }: { heard?: boolean } = {},
): Promise<Turn[]> {
  const folder = new URL(`${language}/${part}/`, CORPUS)
  const files = (await readdir(folder))
    .filter((name) => name.endsWith('.jsonl') && (heard || !HEARD.test(handOf(name))))
    .sort()
  const hands = await Promise.all(
    files.map(async (name) => {
      const lines = (await readFile(new URL(name, folder), 'utf8')).split('\n').filter(Boolean)
      const hand = handOf(name).replace(HEARD, '')
      return lines.map((line, i) => ({ ...parseLine(line, `${name}:${i + 1}`), hand }))
    }),
  )
  return hands.flat()
}

/** The turns of managers' own criteria: their acts are labelled as well. */
export async function readCriteriaTalk(language: Language): Promise<Turn[]> {
  const hands = await readCriteria('train', language)
  return hands.flatMap(({ turns }) => turns)
}

export interface OwnCriterion {
  id: string
  describes: string
  by: 'AGENT' | 'CUSTOMER'
  /** The first three that meet it are what a manager would type as examples. */
  turns: (Turn & { meets: boolean })[]
}

const CriterionLine = z.union([
  Line.omit({ call: true }).extend({ criterion: z.string(), meets: z.boolean() }),
  z.object({ criterion: z.string(), describes: z.string(), by: z.enum(['AGENT', 'CUSTOMER']) }),
])

/** Criteria as managers add them: `corpus/criteria/<language>/<part>/<hand>.jsonl`. */
export async function readCriteria(part: Part, language: Language = 'en'): Promise<OwnCriterion[]> {
  const folder = new URL(`criteria/${language}/${part}/`, CORPUS)
  const files = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort()
  const criteria = new Map<string, OwnCriterion>()
  for (const name of files) {
    const hand = handOf(name)
    for (const line of (await readFile(new URL(name, folder), 'utf8')).split('\n').filter(Boolean)) {
      const read = CriterionLine.parse(JSON.parse(line))
      const id = `${hand}/${read.criterion}`
      if ('describes' in read) criteria.set(id, { id, describes: read.describes, by: read.by, turns: [] })
      else criteria.get(id)?.turns.push({ ...read, hand })
    }
  }
  return [...criteria.values()]
}

function handOf(file: string): string {
  return file.replace(/\.jsonl$/, '')
}

function parseLine(line: string, where: string): z.infer<typeof Line> {
  const parsed = Line.safeParse(JSON.parse(line))
  if (!parsed.success) throw new Error(`${where} is no turn: ${parsed.error.message}`)
  if (parsed.data.by !== 'AGENT' && parsed.data.acts.length > 0) throw new Error(`${where}: only agents act`)
  return parsed.data
}
