import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { samplesOf } from './samplesOf.js'
import type { TimedTurns } from './timedTurns.js'

export const REPLIES = new URL('../../corpus/hearing/replies/', import.meta.url)
export const SPOKEN_REPLIES = new URL('spoken.jsonl', REPLIES)

const Spoken = z.object({
  voice: z.string(),
  turns: z.array(z.object({ start: z.number(), end: z.number(), text: z.string() })),
})

export function recordingOfReplies(voice: string): string {
  return fileURLToPath(new URL(`${voice}.opus`, REPLIES))
}

/** What is most easily missed: a word or three, said by one voice after the other. */
export async function* replies(): AsyncGenerator<TimedTurns> {
  const lines = (await readFile(SPOKEN_REPLIES, 'utf8')).split('\n').filter(Boolean)
  for (const line of lines) {
    const { voice, turns } = Spoken.parse(JSON.parse(line))
    const [samples = new Float32Array()] = await samplesOf(recordingOfReplies(voice))
    yield { name: `replies of ${voice}`, samples, turns }
  }
}
