import sherpa from 'sherpa-onnx-node'
import { SPEECH_RATE } from '../../decode/decodedAudio.js'
import type { SpeechModel } from '../speechModel.js'
import type { IdentifyLanguage } from './tellLanguages.js'

/** Undefined: the model knows one language only, or cannot tell. Of a Whisper that knows many, its own account. */
export function loadIdentifier({ tellsLanguage, files }: SpeechModel): IdentifyLanguage | undefined {
  const { encoder, decoder } = files
  if (!tellsLanguage || !encoder || !decoder) return undefined
  try {
    const identifier = new sherpa.SpokenLanguageIdentification({
      whisper: { encoder, decoder },
      numThreads: 1,
      provider: 'cpu',
      debug: 0,
    })
    return (samples) => {
      const stream = identifier.createStream()
      stream.acceptWaveform({ samples, sampleRate: SPEECH_RATE })
      return identifier.compute(stream) || undefined
    }
  } catch {
    // What is said can be judged without knowing what it is spoken in.
    return undefined
  }
}
