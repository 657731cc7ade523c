import { z } from 'zod'
import type { GivenLine } from './givenTranscript.js'
import { label, seconds, type TranscriptForm } from './transcriptForm.js'
import { wordsToLines } from './wordsToLines.js'

const Word = z.object({
  word: z.string(),
  punctuated_word: z.string().nullish(),
  start: seconds,
  end: seconds,
  speaker: label,
})
const Paragraph = z.object({
  speaker: label,
  sentences: z.array(z.object({ text: z.string(), start: seconds, end: seconds })),
})
const Alternative = z.object({
  words: z.array(Word).nullish(),
  paragraphs: z.object({ paragraphs: z.array(Paragraph) }).nullish(),
})
const Channel = z.object({
  alternatives: z.array(Alternative),
  detected_language: z.string().nullish(),
})
const Utterance = z.object({
  start: seconds,
  end: seconds,
  transcript: z.string(),
  speaker: label,
  channel: z.int().min(0).nullish(),
  words: z.array(Word).nullish(),
})

/** https://developers.deepgram.com/docs/pre-recorded-audio, `utterances` and `paragraphs` where they were asked for. */
export const deepgramForm: TranscriptForm = {
  name: 'Deepgram',
  isLike: ({ results }) => typeof results === 'object' && results !== null && 'channels' in results,
  schema: z
    .object({
      metadata: z.object({ duration: seconds.nullish() }).nullish(),
      results: z.object({ channels: z.array(Channel), utterances: z.array(Utterance).nullish() }),
    })
    .transform(({ metadata, results: { channels, utterances } }) => {
      const areApart = channels.length > 1
      const lines = utterances?.length ? utterances.map(spoken) : channels.flatMap(linesOf)
      return {
        language: channels.find(({ detected_language }) => detected_language)?.detected_language ?? null,
        durationSeconds: metadata?.duration ?? null,
        // Each channel counts its speakers from 0: where there are two, the channel is who speaks.
        lines: lines.map((line) =>
          areApart ? { ...line, label: `channel ${line.channel}` } : { ...line, channel: null },
        ),
      }
    }),
  cure: 'It takes the answer of /v1/listen for a recording, as JSON.',
}

function spoken({ start, end, transcript, speaker, channel, words }: z.infer<typeof Utterance>, i: number) {
  const at = `results.utterances[${i}]`
  return { at, label: speaker, channel: channel ?? 0, start, end, text: transcript, words: words?.map(named) }
}

function named({ word, start, end }: z.infer<typeof Word>) {
  return { text: word, start, end }
}

function linesOf({ alternatives: [best] }: z.infer<typeof Channel>, channel: number): GivenLine[] {
  const at = `results.channels[${channel}].alternatives[0]`
  const paragraphs = best?.paragraphs?.paragraphs
  if (paragraphs?.length)
    return paragraphs.flatMap(({ speaker, sentences }, p) =>
      sentences.map((sentence, s) => ({
        at: `${at}.paragraphs.paragraphs[${p}].sentences[${s}]`,
        label: speaker,
        channel,
        ...sentence,
      })),
    )
  return wordsToLines(
    (best?.words ?? []).map(({ word, punctuated_word, start, end, speaker }, w) => ({
      at: `${at}.words[${w}]`,
      label: speaker,
      channel,
      start,
      end,
      text: punctuated_word ?? word,
    })),
  )
}
