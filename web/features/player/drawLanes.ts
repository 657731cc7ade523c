import type { Background, BackgroundKind } from './backgrounds.js'
import type { Lane } from './lanes.js'
import { resample } from './resample.js'
import { spanAt } from './spanAt.js'

const BAR = 2
const GAP = 1
const LANE_PADDING = 4
const MIN_BAR = 1.5
const UNCLEAR_ALPHA = 0.45

interface Drawing {
  lanes: readonly Lane[]
  backgrounds: readonly Background[]
  duration: number
  /** In CSS pixels. */
  width: number
  height: number
}

/**
 * Each lane's waveform: in its speaker's colour where that person has the word, paler where they were
 * not understood, faint elsewhere; what is nobody's hatched.
 */
export function drawLanes(
  context: CanvasRenderingContext2D,
  drawing: Drawing,
  colour: (name: string) => string,
): void {
  const { lanes, backgrounds, duration, width, height } = drawing
  const laneHeight = height / lanes.length
  context.clearRect(0, 0, width, height)
  for (const { kind, start, end } of backgrounds) {
    const [from, to] = [(start / duration) * width, (end / duration) * width]
    hatch(context, from, to, height, colour(backgroundColours[kind]), steps[kind])
  }
  lanes.forEach((lane, index) => {
    const middle = (index + 0.5) * laneHeight
    const bars = resample(lane.peaks, Math.max(1, Math.floor(width / (BAR + GAP))))
    const spoken = colour(speakerColours[lane.speaker])
    const quiet = colour('line')
    bars.forEach((peak, bar) => {
      const x = bar * (BAR + GAP)
      const at = ((x + BAR / 2) / width) * duration
      const isSpoken = spanAt(lane.turns, at) >= 0
      const isUnclear = !isSpoken && spanAt(lane.unclear, at) >= 0
      const size = Math.max(MIN_BAR, Math.sqrt(peak) * (laneHeight - 2 * LANE_PADDING))
      context.globalAlpha = isUnclear ? UNCLEAR_ALPHA : 1
      context.fillStyle = isSpoken || isUnclear ? spoken : quiet
      context.fillRect(x, middle - size / 2, BAR, size)
      context.globalAlpha = 1
    })
  })
}

const speakerColours = { AGENT: 'agent', CUSTOMER: 'customer', UNKNOWN: 'accent' } as const

/** Told apart by how closely they are hatched, too. */
const backgroundColours: Record<BackgroundKind, string> = {
  DEAD_AIR: 'fair',
  HOLD: 'accent',
  RINGING: 'muted',
  AUTOMATED: 'muted',
}
const steps: Record<BackgroundKind, number> = { DEAD_AIR: 6, HOLD: 10, RINGING: 3, AUTOMATED: 3 }

function hatch(
  context: CanvasRenderingContext2D,
  from: number,
  to: number,
  height: number,
  colour: string,
  step: number,
): void {
  context.save()
  context.beginPath()
  context.rect(from, 0, to - from, height)
  context.clip()
  context.globalAlpha = 0.35
  context.strokeStyle = colour
  context.lineWidth = 1
  context.beginPath()
  for (let x = from - height; x < to; x += step) {
    context.moveTo(x, height)
    context.lineTo(x + height, 0)
  }
  context.stroke()
  context.restore()
}
