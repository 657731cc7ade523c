import type { PcmFile } from '../pcmFile.js'
import type { Passage, SpeechSpan } from '../spokenAudio.js'
import { type Detectors, WINDOW } from './detector.js'
import type { EvenTrack } from './evenLevel.js'
import { type RestingDetector, restingDetector } from './restingDetector.js'
import { shapeSpans } from './shapeSpans.js'
import { withMissed } from './withMissed.js'

const BLOCK = WINDOW * 16
const BLOCKS_A_READ = 4
const VOICE = 0.5
// At even level loud speech has 0.1: what is this far below is a line in which nobody speaks.
const FAINT = 0.004

/**
 * Reads a track once, in bounded memory. Gives the event loop a turn between chunks: it shares a process. What the
 * first detector misses the second finds, one in six of short replies. Neither listens where there is no sound, nor the
 * second where the first is in the middle of speech; it hears the track at even level, where it errs least. `even`: the
 * same track so.
 */
export async function* findSpeech(
  track: PcmFile,
  even: EvenTrack,
  detectors: Detectors,
): AsyncGenerator<{ passages: Passage[]; position: number }> {
  const first = restingDetector(detectors.first, VOICE)
  const second = restingDetector(detectors.second, VOICE)
  try {
    yield* findWith(first, second, track, even)
  } finally {
    first.giveBack()
    second.giveBack()
  }
}

async function* findWith(
  first: RestingDetector,
  second: RestingDetector,
  track: PcmFile,
  even: EvenTrack,
): AsyncGenerator<{ passages: Passage[]; position: number }> {
  const shape = shapeSpans(track)
  const found = { first: [] as SpeechSpan[], second: [] as SpeechSpan[] }
  let wasThroughout = false

  const listen = (samples: Float32Array, evenSamples: Float32Array) => {
    const isLoud = isSound(evenSamples)
    const wasInSpeech = first.isInSpeech()
    if (wasInSpeech || isLoud) first.hear(samples)
    else first.skip(samples)
    const spans = first.found()
    found.first.push(...spans)
    const isThroughout = wasInSpeech && spans.length === 0
    const isFound = isThroughout && wasThroughout
    wasThroughout = isThroughout
    if (!isFound && (second.isInSpeech() || isLoud)) second.hear(evenSamples)
    else second.skip(evenSamples)
    found.second.push(...second.found())
  }
  const settle = (): Passage[] => {
    const passages = shape.add(withMissed(found.first, found.second))
    found.first = []
    found.second = []
    return passages
  }

  for (let position = 0; position < track.samples; ) {
    const passages: Passage[] = []
    for (let block = 0; block < BLOCKS_A_READ && position < track.samples; block++) {
      const to = Math.min(track.samples, position + BLOCK)
      const samples = track.read(position, to)
      listen(samples, even.level(samples))
      position = to
      // Only when neither is in the middle of something is it known what the other misses.
      if (!first.isInSpeech() && !second.isInSpeech()) passages.push(...settle())
    }
    yield { passages, position }
    await new Promise(setImmediate)
  }
  first.finish()
  second.finish()
  found.first.push(...first.found())
  found.second.push(...second.found())
  yield { passages: [...settle(), ...shape.rest()], position: track.samples }
}

function isSound(samples: Float32Array): boolean {
  for (let from = 0; from < samples.length; from += WINDOW) {
    let sum = 0
    for (let i = from; i < from + WINDOW; i++) sum += (samples[i] ?? 0) ** 2
    if (sum >= WINDOW * FAINT ** 2) return true
  }
  return false
}
