import { z } from 'zod'
import { seconds, type TranscriptForm } from './transcriptForm.js'

export const ownForm: TranscriptForm = {
  name: 'CallCenterRate',
  isLike: (file) => 'segments' in file || 'durationSeconds' in file,
  schema: z
    .object({
      language: z.string(),
      durationSeconds: seconds,
      segments: z.array(
        z.object({
          speaker: z.string(),
          start: seconds,
          end: seconds,
          text: z.string(),
          words: z.array(z.object({ text: z.string(), start: seconds, end: seconds })).optional(),
        }),
      ),
    })
    .superRefine(({ durationSeconds, segments }, context) => {
      const last = segments.reduce((latest, { end }) => Math.max(latest, end), 0)
      // Whoever rounds a length may be a second short of it.
      if (last > durationSeconds + 1)
        context.addIssue({
          code: 'custom',
          path: ['durationSeconds'],
          message: `is ${durationSeconds}, but somebody speaks until ${last}: give the length of the whole call, in seconds`,
        })
    })
    .transform(({ language, durationSeconds, segments }) => ({
      language,
      durationSeconds,
      lines: segments.map(({ speaker, ...line }, i) => ({
        at: `segments[${i}]`,
        label: speaker,
        channel: null,
        ...line,
      })),
    })),
  cure: 'It takes { "language": "en", "durationSeconds": 95, "segments": [{ "speaker": "AGENT", "start": 0, "end": 2.5, "text": "…" }] }, times in seconds.',
}
