import type { SpeechSpan } from '../spokenAudio.js'
import { feed, giveBack, take, takeDetector } from './detector.js'

/** A detector that is spared what it cannot find anything in. */
export interface RestingDetector {
  hear(block: Float32Array): void
  /** The block is not listened to, but for what it tells of the next: a voice is known by what was before. */
  skip(block: Float32Array): void
  /** Of the track, since it was asked last. */
  found(): SpeechSpan[]
  isInSpeech(): boolean
  /** It has heard all that there is. */
  finish(): void
  giveBack(): void
}

export function restingDetector(model: string, threshold: number): RestingDetector {
  const vad = takeDetector(model, threshold)
  const spans: SpeechSpan[] = []
  let position = 0
  // Of the track, where what it counts begins.
  let began = 0
  let last: Float32Array | undefined

  function collect(): void {
    for (const { from, to } of take(vad)) spans.push({ from: from + began, to: to + began })
  }

  return {
    hear(block) {
      if (last) {
        // What it held to be going on is long over.
        vad.reset()
        began = position - last.length
        feed(vad, last)
        last = undefined
      }
      feed(vad, block)
      position += block.length
      collect()
    },
    skip(block) {
      if (vad.isDetected()) {
        vad.flush()
        collect()
      }
      last = block
      position += block.length
    },
    found: () => spans.splice(0),
    isInSpeech: () => vad.isDetected(),
    finish() {
      vad.flush()
      collect()
    },
    giveBack: () => giveBack(vad, model, threshold),
  }
}
