import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Speaker } from '../../src/contract/transcript.js'

const RedactionCase = z.object({
  kind: z.string(),
  /** Absent: English. */
  language: z.string().optional(),
  turns: z.array(z.tuple([Speaker, z.string()])).min(1),
  mask: z.array(z.string()),
  keep: z.array(z.string()),
})
export type RedactionCase = z.infer<typeof RedactionCase>

const FOLDER = 'corpus/redaction'

/** A file of cases each: `train`, `test`, `unrehearsed-*`, and `report-*` by hands that have not read the code. */
export function redactionFiles(): { name: string; cases: RedactionCase[] }[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => ({ name: name.replace('.jsonl', ''), cases: casesIn(join(FOLDER, name)) }))
}

function casesIn(path: string): RedactionCase[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => RedactionCase.parse(JSON.parse(line)))
}
