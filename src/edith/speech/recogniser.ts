import sherpa, { type ModelConfig } from 'sherpa-onnx-node'
import type { Word } from '../../contract/transcript.js'
import { SPEECH_RATE } from '../decode/decodedAudio.js'
import { wordsOfTokens } from '../wordTimes/wordsOfTokens.js'
import { clarityOfWords } from './clarity.js'
import type { SpeechModel } from './speechModel.js'

const MIN_SAMPLES = SPEECH_RATE
const FEATURE_DIM = { moonshine: 80, whisper: 80, 'nemo-transducer': 80 }

export interface Recognised {
  text: string
  clarity: number
  /** In seconds from the first sample; absent: the model does not tell. */
  words?: Word[] | undefined
}

export type Recognise = (samples: Float32Array) => Promise<Recognised>

export function loadRecogniser(model: SpeechModel): Recognise {
  const recogniser = new sherpa.OfflineRecognizer({
    featConfig: { sampleRate: SPEECH_RATE, featureDim: FEATURE_DIM[model.family] },
    modelConfig: configOf(model),
  })
  return async (samples) => {
    const stream = recogniser.createStream()
    stream.acceptWaveform({ samples: longEnough(samples), sampleRate: SPEECH_RATE })
    const { text, ys_log_probs, ...told } = await recogniser.decodeAsync(stream)
    return {
      text: text.trim(),
      clarity: clarityOfWords(ys_log_probs),
      words: wordsOfTokens({ text, ...told }, 0),
    }
  }
}

// One thread a recogniser run: several runs side by side use the cores better than one run on several threads, and
// sums are then added in one order, so that the same sound always gives the same words.
function configOf(model: SpeechModel): ModelConfig {
  const common = { tokens: file(model, 'tokens'), numThreads: 1, provider: 'cpu', debug: 0 } as const
  const encoder = file(model, 'encoder')
  const decoder = file(model, 'decoder')
  switch (model.family) {
    case 'moonshine':
      return { ...common, moonshine: { encoder, mergedDecoder: decoder } }
    case 'whisper':
      return { ...common, whisper: { encoder, decoder, language: model.language, task: 'transcribe' } }
    case 'nemo-transducer':
      return {
        ...common,
        transducer: { encoder, decoder, joiner: file(model, 'joiner') },
        modelType: 'nemo_transducer',
      }
  }
}

function file(model: SpeechModel, role: string): string {
  const path = model.files[role]
  if (!path) throw new Error(`the model "${model.name}" has no ${role} file`)
  return path
}

/** A single word is recognised far better with silence after it than cut to its length. */
function longEnough(samples: Float32Array): Float32Array {
  if (samples.length >= MIN_SAMPLES) return samples
  const padded = new Float32Array(MIN_SAMPLES)
  padded.set(samples)
  return padded
}
