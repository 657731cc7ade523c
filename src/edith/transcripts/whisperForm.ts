import { z } from 'zod'
import { label, seconds, type TranscriptForm } from './transcriptForm.js'

const OF_A_SEGMENT = ['avg_logprob', 'no_speech_prob', 'compression_ratio', 'seek', 'tokens', 'words']

// WhisperX leaves out when a number is said: such a line's words are estimated.
const Word = z.object({ word: z.string(), start: seconds.nullish(), end: seconds.nullish() })

/**
 * `whisper --output_format json`, `verbose_json` of the API, WhisperX and faster-whisper: https://github.com/openai/whisper.
 * None but WhisperX tells speakers apart.
 */
export const whisperForm: TranscriptForm = {
  name: 'Whisper',
  isLike: (file) =>
    !('durationSeconds' in file) &&
    (typeof file.text === 'string' || 'word_segments' in file || isWhispers(file.segments)),
  schema: z
    .object({
      task: z.string().nullish(),
      language: z.string().nullish(),
      duration: z
        .union([seconds, z.string().regex(/^\d{1,6}(\.\d+)?$/)])
        .nullish()
        .transform((value) => (value === null || value === undefined ? null : Number(value))),
      segments: z.array(
        z.object({
          speaker: label,
          start: seconds,
          end: seconds,
          text: z.string(),
          words: z.array(Word).nullish(),
        }),
      ),
    })
    .transform(({ task, language, duration, segments }) => ({
      // Translated, it tells the language that was spoken, and has English words.
      language: task === 'translate' ? 'en' : (language ?? null),
      durationSeconds: duration,
      lines: segments.map(({ speaker, words, ...line }, i) => ({
        at: `segments[${i}]`,
        label: speaker,
        channel: null,
        ...line,
        words: timed(words),
      })),
    })),
  cure: 'It takes --output_format json, or response_format=verbose_json, with the segments and their times.',
}

function timed(words: z.infer<typeof Word>[] | null | undefined) {
  const known = (words ?? []).flatMap(({ word, start, end }) =>
    typeof start === 'number' && typeof end === 'number' ? [{ text: word.trim(), start, end }] : [],
  )
  return known.length === words?.length ? known : undefined
}

function isWhispers(segments: unknown): boolean {
  const first: unknown = Array.isArray(segments) ? segments[0] : undefined
  return typeof first === 'object' && first !== null && OF_A_SEGMENT.some((field) => field in first)
}
