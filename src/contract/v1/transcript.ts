import { z } from 'zod'
import {
  Segment as StoredSegment,
  Stretch as StoredStretch,
  Transcript as StoredTranscript,
} from '../transcript.js'

export const Segment = StoredSegment.extend({
  automated: z.boolean().meta({
    description: 'A machine speaks, such as a menu or a voicemail greeting: nobody’s talk, and not judged',
  }),
})

export const Stretch = StoredStretch.omit({ channel: true }).extend({
  kind: StoredStretch.shape.kind.meta({
    description:
      '`UNCLEAR`: somebody speaks and was not understood; `HOLD`: music while somebody waits; `RINGING`: tones of the line',
  }),
})

export const Transcript = StoredTranscript.extend({
  segments: z.array(Segment),
  stretches: z.array(Stretch).meta({ description: 'What was heard without words' }),
})
export type Transcript = z.infer<typeof Transcript>
