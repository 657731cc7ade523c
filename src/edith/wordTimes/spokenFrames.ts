import { FRAME_SECONDS } from './loudness.js'

// Between the noise and the loudest, in the logarithm: fainter frames are a pause.
const THRESHOLD = 0.35
const FLOOR = 1e-5
// "Better" is silent before its t for as long.
const SHORTEST_PAUSE = Math.round(0.1 / FRAME_SECONDS)

/** Indices of the frames in which somebody speaks; what is silent for less than a tenth of a second is part of a word. */
export function spokenFrames(loudness: Float32Array): number[] {
  const levels = Array.from(loudness, (level) => Math.log(level + FLOOR))
  const sorted = [...levels].sort((a, b) => a - b)
  const quiet = sorted[Math.floor(sorted.length * 0.08)] ?? 0
  const loud = sorted[Math.floor(sorted.length * 0.92)] ?? 0
  const threshold = quiet + THRESHOLD * (loud - quiet)
  const spoken: number[] = []
  for (const [frame, level] of levels.entries()) {
    if (level < threshold) continue
    const last = spoken.at(-1)
    if (last !== undefined && frame - last <= SHORTEST_PAUSE)
      for (let between = last + 1; between < frame; between++) spoken.push(between)
    spoken.push(frame)
  }
  return spoken
}
