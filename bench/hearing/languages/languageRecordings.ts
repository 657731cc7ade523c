import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const FOLDER = new URL('../../../corpus/hearing/languages/', import.meta.url)

const Recording = z.object({
  file: z.string(),
  language: z.string(),
  voice: z.string(),
  part: z.enum(['train', 'report']),
  said: z.array(z.string()).optional(),
})
export type LanguageRecording = z.infer<typeof Recording>

/** Recordings of `corpus/hearing/languages`, each with its path. No voice and no text is in both parts. */
export async function languageRecordings(part: LanguageRecording['part']) {
  const list = z
    .array(Recording)
    .parse(JSON.parse(await readFile(new URL('recordings.json', FOLDER), 'utf8')))
  return list
    .filter((recording) => recording.part === part)
    .map((recording) => ({ ...recording, path: fileURLToPath(new URL(recording.file, FOLDER)) }))
}
