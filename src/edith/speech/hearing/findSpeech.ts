import type { PcmFile } from '../pcmFile.js'
import type { Passage, SpeechSpan } from '../spokenAudio.js'
import type { Detectors } from './detector.js'
import { feed, loadDetector, take, WINDOW } from './detector.js'
import { shapeSpans } from './shapeSpans.js'
import { withMissed } from './withMissed.js'

const BLOCK = WINDOW * 16
const BLOCKS_A_READ = 4
const VOICE = 0.5
// At even level loud speech has 0.1: what is this far below is a line in which nobody speaks.
const FAINT = 0.004

/**
 * Reads a track once, in bounded memory. Gives the event loop a turn between chunks: it shares a process. What the
 * first detector misses the second finds, one in six of short replies; it is asked only where there
 * is sound, and at even level, where it errs least. `even`: the same track at even level.
 */
export async function* findSpeech(
  track: PcmFile,
  even: PcmFile,
  detectors: Detectors,
): AsyncGenerator<{ passages: Passage[]; position: number }> {
  const first = loadDetector(detectors.first, VOICE)
  const second = loadDetector(detectors.second, VOICE)
  const shape = shapeSpans(track)
  const found = { first: [] as SpeechSpan[], second: [] as SpeechSpan[] }
  // Where the second stands, who is not given all of the track, counts from here.
  let skipped = 0

  const listen = (samples: Float32Array, evenSamples: Float32Array) => {
    feed(first, samples)
    found.first.push(...take(first))
    const isNeeded = second.isDetected() || isSound(evenSamples)
    if (isNeeded) feed(second, evenSamples)
    for (const { from, to } of take(second)) found.second.push({ from: from + skipped, to: to + skipped })
    if (!isNeeded) skipped += BLOCK
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
      listen(track.read(position, to), even.read(position, to))
      position = to
      // Only when neither is in the middle of something is it known what the other misses.
      if (!first.isDetected() && !second.isDetected()) passages.push(...settle())
    }
    yield { passages, position }
    await new Promise(setImmediate)
  }
  first.flush()
  second.flush()
  found.first.push(...take(first))
  for (const { from, to } of take(second)) found.second.push({ from: from + skipped, to: to + skipped })
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
