import { z } from 'zod'
import { label, milliseconds, seconds, type TranscriptForm } from './transcriptForm.js'
import { wordsToLines } from './wordsToLines.js'

const Timed = z.object({ text: z.string(), start: milliseconds, end: milliseconds })
const Spoken = Timed.extend({
  speaker: label,
  channel: z
    .union([z.string(), z.number()])
    .nullish()
    .transform((value) => (/^[1-9]\d?$/.test(String(value)) ? Number(value) - 1 : null)),
})

/** https://www.assemblyai.com/docs/api-reference/transcripts/get: words always, utterances where speakers were asked for. */
export const assemblyAiForm: TranscriptForm = {
  name: 'AssemblyAI',
  isLike: (file) => 'utterances' in file || 'audio_duration' in file || 'audio_url' in file,
  schema: z
    .object({
      status: z.literal('completed').nullish(),
      language_code: z.string().nullish(),
      audio_duration: seconds.nullish(),
      utterances: z.array(Spoken.extend({ words: z.array(Timed).nullish() })).nullish(),
      words: z.array(Spoken).nullish(),
    })
    .transform(({ language_code, audio_duration, utterances, words }) => ({
      language: language_code ?? null,
      durationSeconds: audio_duration ?? null,
      lines: utterances?.length
        ? utterances.map(({ words, ...line }, i) => ({
            at: `utterances[${i}]`,
            ...named(line),
            words: words ?? undefined,
          }))
        : wordsToLines((words ?? []).map((word, i) => ({ at: `words[${i}]`, ...named(word) }))),
    })),
  cure: 'It takes the answer of /v2/transcript/{id} once its status is "completed".',
}

function named({ speaker, ...line }: z.infer<typeof Spoken>) {
  return { ...line, label: speaker }
}
