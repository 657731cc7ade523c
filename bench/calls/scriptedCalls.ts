import { readdir, readFile } from 'node:fs/promises'
import { z } from 'zod'
import { Verdict } from '../../src/contract/verdict.js'
import type { HeardSegment } from '../../src/edith/listening.js'

const Call = z.object({
  slug: z.string(),
  title: z.string(),
  language: z.string(),
  script: z.array(
    z.object({ speaker: z.enum(['AGENT', 'CUSTOMER']), text: z.string(), gapSeconds: z.number().optional() }),
  ),
  /** By criterion; several where two managers would differ. */
  verdicts: z.record(z.string(), z.union([Verdict.transform((verdict) => [verdict]), z.array(Verdict)])),
})
export type ScriptedCall = z.infer<typeof Call>

/** Those of one file of this folder: `develop` was looked at while the judge was built, `report` was not. */
export async function scriptedCalls(): Promise<Map<string, ScriptedCall[]>> {
  const folder = new URL('./', import.meta.url)
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  const read = files.map(async (name) => {
    const calls = z.array(Call).parse(JSON.parse(await readFile(new URL(name, folder), 'utf8')))
    return [name.replace('.json', ''), calls] as const
  })
  return new Map(await Promise.all(read))
}

const SECONDS_A_WORD = 0.38
const GAP_SECONDS = 0.5

/** The perfect transcript, timed as people speak; a negative gap starts a turn while the other still speaks. */
export function segmentsOf({ script }: ScriptedCall): HeardSegment[] {
  let end = 0
  return script.map(({ speaker, text, gapSeconds = GAP_SECONDS }, index) => {
    const start = index === 0 ? 0 : Math.max(0, end + gapSeconds)
    end = start + text.split(/\s+/).length * SECONDS_A_WORD
    const channel = speaker === 'AGENT' ? 0 : 1
    return { index, channel, speaker, start: round(start), end: round(end), text }
  })
}

function round(seconds: number): number {
  return Math.round(seconds * 10) / 10
}
