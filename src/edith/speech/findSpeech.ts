import sherpa, { type Vad } from 'sherpa-onnx-node'
import { SPEECH_RATE } from '../decode/decodedAudio.js'
import type { PcmFile } from './pcmFile.js'
import { shapeSpans } from './shapeSpans.js'
import type { Passage, SpeechSpan } from './spokenAudio.js'

const WINDOW = 512
const CHUNK = WINDOW * 64
const BUFFER_SECONDS = 60

/** Reads the track once, in bounded memory. Gives the event loop a turn between chunks: it shares a process. */
export async function* findSpeech(
  track: PcmFile,
  vadModel: string,
): AsyncGenerator<{ passages: Passage[]; position: number }> {
  const vad = new sherpa.Vad(
    {
      sileroVad: {
        model: vadModel,
        threshold: 0.5,
        minSilenceDuration: 0.3,
        minSpeechDuration: 0.15,
        maxSpeechDuration: 12,
        windowSize: WINDOW,
      },
      sampleRate: SPEECH_RATE,
      numThreads: 1,
      provider: 'cpu',
      debug: 0,
    },
    BUFFER_SECONDS,
  )
  const shape = shapeSpans(track)

  for (let position = 0; position < track.samples; position += CHUNK) {
    const chunk = track.read(position, Math.min(track.samples, position + CHUNK))
    for (let i = 0; i < chunk.length; i += WINDOW) vad.acceptWaveform(windowAt(chunk, i))
    yield { passages: shape.add(take(vad)), position: position + chunk.length }
    await new Promise(setImmediate)
  }
  vad.flush()
  yield { passages: [...shape.add(take(vad)), ...shape.rest()], position: track.samples }
}

function windowAt(chunk: Float32Array, from: number): Float32Array {
  if (from + WINDOW <= chunk.length) return chunk.subarray(from, from + WINDOW)
  const padded = new Float32Array(WINDOW)
  padded.set(chunk.subarray(from))
  return padded
}

function take(vad: Vad): SpeechSpan[] {
  const spans: SpeechSpan[] = []
  while (!vad.isEmpty()) {
    const { start, samples } = vad.front(false)
    spans.push({ from: start, to: start + samples.length })
    vad.pop()
  }
  return spans
}
