import type { OnProgress, Stage } from './engine.js'

// Shares of the time that a call of some minutes takes.
const SHARES: [Stage, number][] = [
  ['DECODING', 0.05],
  ['TRANSCRIBING', 0.85],
  ['MEASURING', 0.01],
  ['JUDGING', 0.08],
  ['RECOMMENDING', 0.01],
]

/** Turns progress within a stage into progress of the whole, which never falls. */
export function trackProgress(
  onProgress: OnProgress,
  stages: Stage[] = SHARES.map(([stage]) => stage),
): (stage: Stage, fraction: number) => void {
  const shares = SHARES.filter(([stage]) => stages.includes(stage))
  const all = shares.reduce((sum, [, share]) => sum + share, 0)
  let furthest = -1
  return (stage, fraction) => {
    const at = shares.findIndex(([name]) => name === stage)
    const before = shares.slice(0, at).reduce((sum, [, share]) => sum + share, 0)
    const share = shares[at]?.[1] ?? 0
    const whole = Math.min(1, (before + share * Math.min(1, Math.max(0, fraction))) / all)
    if (whole <= furthest) return
    furthest = whole
    onProgress({ stage, fraction: whole })
  }
}
