import sherpa from 'sherpa-onnx-node'
import { SPEECH_RATE } from '../decode/decodedAudio.js'
import type { DiarisationModel } from './speechModel.js'
import type { Passage, SpeechSpan } from './spokenAudio.js'
import type { HeardPart } from './voices/readVoices.js'

export interface VoiceSpan extends SpeechSpan {
  voice: number
}

export type Diarise = (samples: Float32Array) => VoiceSpan[]

const MIN_PART = 0.4 * SPEECH_RATE
// In log-odds: what is said can hardly overrule the model, and tells whose of its voices is whose.
const SURE = 4

/** A call has two parties; asking for exactly two voices is far more stable than guessing their number. */
export function loadDiarisation(model: DiarisationModel): Diarise {
  const threads = { numThreads: 1, provider: 'cpu', debug: 0 } as const
  const diarisation = new sherpa.OfflineSpeakerDiarization({
    segmentation: { pyannote: { model: model.segmentation }, ...threads },
    embedding: { model: model.embedding, ...threads },
    clustering: { numClusters: 2, threshold: 0.5 },
    minDurationOn: 0.2,
    minDurationOff: 0.5,
  })
  return (samples) =>
    diarisation
      .process(samples)
      .map(({ start, end, speaker }) => ({
        from: Math.round(start * SPEECH_RATE),
        to: Math.round(end * SPEECH_RATE),
        voice: speaker,
      }))
      .sort((a, b) => a.from - b.from || a.voice - b.voice)
}

/** Cuts a stretch of speech where the voice changes; a part too short to recognise stays with its neighbour. */
export function splitByVoice(span: Passage, voices: VoiceSpan[]): HeardPart[] {
  const inside = voices
    .map(({ from, to, voice }) => ({ from: Math.max(from, span.from), to: Math.min(to, span.to), voice }))
    .filter(({ from, to }) => to - from >= MIN_PART)
  const [first, ...others] = inside
  if (!first) return [span]

  const parts = [{ ...first, from: span.from }]
  for (const next of others) {
    const current = parts[parts.length - 1] ?? first
    if (next.voice === current.voice || next.to <= current.to) {
      current.to = Math.max(current.to, next.to)
    } else {
      const cut = Math.round((Math.max(current.from, Math.min(current.to, next.from)) + next.from) / 2)
      current.to = Math.max(cut, current.from)
      parts.push({ ...next, from: current.to })
    }
  }
  const last = parts[parts.length - 1] ?? first
  last.to = span.to
  return parts
    .filter(({ from, to }) => to > from)
    .map((part) => ({
      ...part,
      sounds: [{ from: part.from, to: part.to, odds: part.voice === 0 ? -SURE : SURE }],
      pauses: span.pauses.filter((pause) => pause.from > part.from && pause.to < part.to),
    }))
}
