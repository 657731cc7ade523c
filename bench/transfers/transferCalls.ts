import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const Call = z.object({
  slug: z.string(),
  title: z.string(),
  language: z.string(),
  script: z.array(
    z.object({
      speaker: z.enum(['AGENT', 'CUSTOMER']),
      /** Which of the call's agents speaks, from 1. */
      agent: z.int().min(1).optional(),
      text: z.string(),
      gapSeconds: z.number().optional(),
    }),
  ),
})
export type TransferCall = z.infer<typeof Call>

export const PARTS = ['develop', 'report'] as const
export type TransferPart = (typeof PARTS)[number]

/** Calls that are handed over, and such that only seem to be: `develop` was looked at meanwhile, `report` was not. */
export async function transferCalls(part: TransferPart): Promise<TransferCall[]> {
  return z.array(Call).parse(JSON.parse(await readFile(new URL(`${part}.json`, import.meta.url), 'utf8')))
}

const RECORDINGS = new URL('../../corpus/hearing/transfers/', import.meta.url)

/** All agents are heard on one channel, as where an exchange connects them. */
export function recordingOf(slug: string, party: 'AGENT' | 'CUSTOMER'): string {
  return fileURLToPath(new URL(`${slug}-${party.toLowerCase()}.opus`, RECORDINGS))
}
