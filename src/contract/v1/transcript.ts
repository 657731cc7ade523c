import { z } from 'zod'
import {
  Segment as StoredSegment,
  Stretch as StoredStretch,
  Transcript as StoredTranscript,
  Word as StoredWord,
  WordTimes,
} from '../transcript.js'

export const Word = StoredWord.omit({ heard: true })

export const Segment = StoredSegment.extend({
  agent: z.int().min(1).nullable().meta({
    description:
      'Which agent of a call with several speaks, from 1; null: it has one, or the agent does not speak',
  }),
  automated: z.boolean().meta({
    description: 'A machine speaks, such as a menu or a voicemail greeting: nobody’s talk, and not judged',
  }),
  heard: z.string().nullable().meta({
    description: 'The line as the recogniser wrote it, where the project’s word list knows better; else null',
  }),
  words: z.array(Word).meta({
    description:
      'When each word is said, to 0.01 s; `text` is these with a space between them. Empty where the call was analysed before words had times',
  }),
  wordTimes: WordTimes.meta({
    description:
      '`HEARD`: the recogniser tells the times; `ESTIMATED`: from loudness, pauses and the lengths of the words',
  }),
})
export type Segment = z.infer<typeof Segment>

export const Stretch = StoredStretch.omit({ channel: true, agent: true }).extend({
  kind: StoredStretch.shape.kind.meta({
    description:
      '`UNCLEAR`: somebody speaks and was not understood; `HOLD`: music while somebody waits; `RINGING`: tones of the line',
  }),
})

export const Transcript = StoredTranscript.omit({ agents: true }).extend({
  segments: z.array(Segment),
  stretches: z.array(Stretch).meta({ description: 'What was heard without words' }),
})
export type Transcript = z.infer<typeof Transcript>
