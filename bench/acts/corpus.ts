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

/** Every line of the hands of one part: `corpus/<language>/<part>/<hand>.jsonl`. Throws at a line that is no turn. */
export async function readTalk(language: Language, part: Part): Promise<Turn[]> {
  const folder = new URL(`${language}/${part}/`, CORPUS)
  const files = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort()
  const hands = await Promise.all(
    files.map(async (name) => {
      const lines = (await readFile(new URL(name, folder), 'utf8')).split('\n').filter(Boolean)
      return lines.map((line, i) => ({ ...parseLine(line, `${name}:${i + 1}`), hand: name.slice(0, -6) }))
    }),
  )
  return hands.flat()
}

function parseLine(line: string, where: string): z.infer<typeof Line> {
  const parsed = Line.safeParse(JSON.parse(line))
  if (!parsed.success) throw new Error(`${where} is no turn: ${parsed.error.message}`)
  if (parsed.data.by !== 'AGENT' && parsed.data.acts.length > 0) throw new Error(`${where}: only agents act`)
  return parsed.data
}
