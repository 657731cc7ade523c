import { mkdirSync } from 'node:fs'
import sherpa from 'sherpa-onnx-node'
import { decode } from '../../src/edith/decode/decode.js'
import { SPEECH_RATE } from '../../src/edith/decode/decodedAudio.js'
import { builtinEnglish, voiceActivityModel } from '../../src/edith/speech/builtinEnglish.js'
import { evenLevel } from '../../src/edith/speech/hearing/evenLevel.js'
import { findSpeech } from '../../src/edith/speech/hearing/findSpeech.js'
import { openPcmFile } from '../../src/edith/speech/pcmFile.js'

const LIMITS = { maxDurationSeconds: 86_400, maxWallSeconds: 3600, maxResidentBytes: 512 * 1024 ** 2 }

export interface BareLoop {
  /** Recognises every passage once, one after the other, and does nothing else. */
  run(): void
  warmUp(): void
  passages: number
  durationSeconds: number
}

/** The same passages that the pipeline finds, cut out beforehand, held in memory and taken as they are. */
export async function bareLoop(file: string, scratch: string): Promise<BareLoop> {
  mkdirSync(scratch)
  const decoded = await decode(file, scratch, LIMITS, () => {})
  if (decoded.kind === 'refused') throw new Error(`refused as ${decoded.reason}`)
  const passages: Float32Array[] = []
  for (const { path } of decoded.audio.tracks) {
    const pcm = openPcmFile(path)
    for await (const found of findSpeech(pcm, await evenLevel(pcm), voiceActivityModel())) {
      for (const { from, to } of found.passages) passages.push(pcm.read(from, to))
    }
    pcm.close()
  }

  const { files } = await builtinEnglish(scratch)
  const { encoder = '', decoder = '', tokens = '' } = files
  const recogniser = new sherpa.OfflineRecognizer({
    featConfig: { sampleRate: SPEECH_RATE, featureDim: 80 },
    modelConfig: {
      moonshine: { encoder, mergedDecoder: decoder },
      tokens,
      numThreads: 1,
      provider: 'cpu',
      debug: 0,
    },
  })
  const recognise = (samples: Float32Array) => {
    const stream = recogniser.createStream()
    stream.acceptWaveform({ samples, sampleRate: SPEECH_RATE })
    recogniser.decode(stream)
    recogniser.getResult(stream)
  }
  return {
    passages: passages.length,
    durationSeconds: decoded.audio.durationSeconds,
    run: () => passages.forEach(recognise),
    warmUp: () => passages.slice(0, 2).forEach(recognise),
  }
}
