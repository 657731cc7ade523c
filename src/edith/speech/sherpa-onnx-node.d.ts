// The package ships JSDoc only; this is the part of it that we use.
declare module 'sherpa-onnx-node' {
  interface Waveform {
    samples: Float32Array
    sampleRate: number
  }
  interface ModelConfig {
    moonshine?: { encoder: string; mergedDecoder: string }
    whisper?: { encoder: string; decoder: string; language: string; task: 'transcribe' }
    transducer?: { encoder: string; decoder: string; joiner: string }
    modelType?: string
    tokens: string
    numThreads: number
    provider: 'cpu'
    debug: 0 | 1
  }
  interface OfflineStream {
    acceptWaveform(waveform: Waveform): void
  }
  class OfflineRecognizer {
    constructor(config: {
      featConfig: { sampleRate: number; featureDim: number }
      modelConfig: ModelConfig
    })
    createStream(): OfflineStream
    decode(stream: OfflineStream): void
    getResult(stream: OfflineStream): { text: string }
    /** `ys_log_probs` is empty where a model family does not tell it: of ours, transducers do. */
    decodeAsync(stream: OfflineStream): Promise<{
      text: string
      ys_log_probs: number[]
      tokens: string[]
      /** In seconds; empty where a model family does not tell them. */
      timestamps: number[]
      durations?: number[]
    }>
  }
  class Vad {
    constructor(
      config: {
        sileroVad: {
          model: string
          threshold: number
          minSilenceDuration: number
          minSpeechDuration: number
          maxSpeechDuration: number
          windowSize: number
        }
        sampleRate: number
        numThreads: number
        provider: 'cpu'
        debug: 0 | 1
      },
      bufferSizeInSeconds: number,
    )
    acceptWaveform(samples: Float32Array): void
    isEmpty(): boolean
    /** Whether it is in the middle of speech. */
    isDetected(): boolean
    front(enableExternalBuffer?: boolean): { start: number; samples: Float32Array }
    pop(): void
    flush(): void
    /** As if it had heard nothing yet. */
    reset(): void
  }
  class OfflineSpeakerDiarization {
    constructor(config: {
      segmentation: { pyannote: { model: string }; numThreads: number; provider: 'cpu'; debug: 0 | 1 }
      embedding: { model: string; numThreads: number; provider: 'cpu'; debug: 0 | 1 }
      clustering: { numClusters: number; threshold: number }
      minDurationOn: number
      minDurationOff: number
    })
    process(samples: Float32Array): { start: number; end: number; speaker: number }[]
  }
  class SpokenLanguageIdentification {
    constructor(config: {
      whisper: { encoder: string; decoder: string }
      numThreads: number
      provider: 'cpu'
      debug: 0 | 1
    })
    createStream(): OfflineStream
    /** "fr"; empty where it cannot tell. */
    compute(stream: OfflineStream): string
  }
  // It is CommonJS of a kind whose names Node cannot see: only the default import works.
  const sherpa: {
    OfflineRecognizer: typeof OfflineRecognizer
    Vad: typeof Vad
    OfflineSpeakerDiarization: typeof OfflineSpeakerDiarization
    SpokenLanguageIdentification: typeof SpokenLanguageIdentification
  }
  export default sherpa
  export type { ModelConfig, Vad }
}
