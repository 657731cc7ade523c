import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

export const RECORDINGS = new URL('../../corpus/calls/', import.meta.url)
export const SPOKEN = new URL('spoken.jsonl', RECORDINGS)

const SpokenCall = z.object({
  slug: z.string(),
  /** When each turn of the script begins and ends in the recording, in seconds. */
  turns: z.array(z.tuple([z.number(), z.number()])),
})
export type SpokenCall = z.infer<typeof SpokenCall>

export const PARTIES = ['AGENT', 'CUSTOMER'] as const
export type Party = (typeof PARTIES)[number]

/** Those of the scripted calls that have been spoken, by slug. */
export async function spokenCalls(): Promise<Map<string, SpokenCall>> {
  const list = await readFile(SPOKEN, 'utf8').catch(() => '')
  const lines = list.split('\n').filter(Boolean)
  const calls = lines.map((line) => SpokenCall.parse(JSON.parse(line)))
  return new Map(calls.map((call) => [call.slug, call]))
}

export function recordingOf(slug: string, party: Party): string {
  return fileURLToPath(new URL(`${slug}-${party.toLowerCase()}.opus`, RECORDINGS))
}
