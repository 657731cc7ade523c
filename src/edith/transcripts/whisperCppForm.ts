import { z } from 'zod'
import { label, milliseconds, type TranscriptForm } from './transcriptForm.js'

/** `whisper-cli --output-json`: https://github.com/ggml-org/whisper.cpp. */
export const whisperCppForm: TranscriptForm = {
  name: 'Whisper (whisper.cpp)',
  isLike: (file) => 'transcription' in file,
  schema: z
    .object({
      params: z.object({ translate: z.boolean().nullish() }).nullish(),
      result: z.object({ language: z.string().nullish() }).nullish(),
      transcription: z.array(
        z.object({
          offsets: z.object({ from: milliseconds, to: milliseconds }),
          text: z.string(),
          speaker: label,
        }),
      ),
    })
    .transform(({ params, result, transcription }) => ({
      // Translated, it tells the language that was spoken, and has English words.
      language: params?.translate ? 'en' : (result?.language ?? null),
      durationSeconds: null,
      lines: transcription.map(({ offsets, text, speaker }, i) => ({
        at: `transcription[${i}]`,
        label: speaker,
        channel: null,
        start: offsets.from,
        end: offsets.to,
        text,
      })),
    })),
  cure: 'It takes what whisper-cli --output-json writes.',
}
