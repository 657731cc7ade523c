import { BINS, FRAMES_A_SECOND, type Frame, HOP } from './frame.js'
import type { Sound } from './sound.js'

/** Two seconds are looked at as one, a second apart. */
const STEP = Math.round(FRAMES_A_SECOND)
const LOOK = 2 * STEP
const MOSTLY = 0.6
const NOTES = 5
/** Measured: hold music 1.4 to 4.9, also through GSM; people 0.6 to 1.2, noise up to 0.8. */
const MUSICAL = 1.4
// A machine that hums plays one chord for ever.
const CHORD_LASTS = 4
const SAME_CHORD = 0.97
const MIN_LOOKS = 3
// Where a piece breathes or changes key, it goes on.
const JOIN_LOOKS = 8

/**
 * Music holds its pitches where a voice glides: after Seyerlehner and others, "Automatic music detection in television
 * productions" (DAFx 2007), by how long single bins stand out. Frames are added in order, undefined for silence.
 */
export function findMusic(): { add(frame: Frame | undefined): void; rest(): Sound[] } {
  const recent: (Frame | undefined)[] = []
  const chords: Float64Array[] = []
  const isMusic: boolean[] = []
  let frames = 0

  function look() {
    const loud = recent.filter((one) => one !== undefined)
    const chord = heldPitches(loud)
    const before = chords.length === CHORD_LASTS ? chords.shift() : undefined
    chords.push(chord)
    const isSteady = before !== undefined && isAlike(chord, before)
    if (isSteady) isMusic[isMusic.length - CHORD_LASTS] = false
    isMusic.push(!isSteady && loud.length >= MOSTLY * LOOK && musicality(chord) >= MUSICAL)
  }

  return {
    add(frame) {
      recent.push(frame)
      if (recent.length > LOOK) recent.shift()
      if (++frames >= LOOK && frames % STEP === 0) look()
    },
    rest: () => runsOf(isMusic).map(([first, last]) => ({ kind: 'MUSIC', ...samplesOf(first, last) })),
  }
}

/** For each bin, the share of the frames in which it stands out. */
function heldPitches(frames: Frame[]): Float64Array {
  const held = new Float64Array(BINS)
  for (const { standsOut } of frames)
    for (let bin = 0; bin < BINS; bin++) held[bin] = (held[bin] ?? 0) + (standsOut[bin] ?? 0)
  return held.map((count) => count / LOOK)
}

/** 0 to `NOTES`: how far the pitches that are held longest rise above what lies between them. */
function musicality(held: Float64Array): number {
  const rises: number[] = []
  for (let bin = 1; bin < BINS - 1; bin++) {
    const top = held[bin] ?? 0
    if (top < (held[bin - 1] ?? 0) || top <= (held[bin + 1] ?? 0)) continue
    rises.push(top - Math.max(valley(held, bin, -1), valley(held, bin, 1)))
  }
  return rises
    .sort((a, b) => b - a)
    .slice(0, NOTES)
    .reduce((sum, rise) => sum + rise, 0)
}

function valley(held: Float64Array, from: number, step: 1 | -1): number {
  let at = from
  while (at + step >= 0 && at + step < BINS && (held[at + step] ?? 0) <= (held[at] ?? 0)) at += step
  return held[at] ?? 0
}

function isAlike(a: Float64Array, b: Float64Array): boolean {
  let [product, ofA, ofB] = [0, 0, 0]
  for (let bin = 0; bin < BINS; bin++) {
    const [one, other] = [a[bin] ?? 0, b[bin] ?? 0]
    product += one * other
    ofA += one * one
    ofB += other * other
  }
  return product > SAME_CHORD * Math.sqrt(ofA * ofB)
}

/** First and last look of each run. */
function runsOf(isMusic: boolean[]): [number, number][] {
  const runs: { first: number; last: number; looks: number }[] = []
  isMusic.forEach((is, at) => {
    if (!is) return
    const run = runs[runs.length - 1]
    if (run && at - run.last <= JOIN_LOOKS) Object.assign(run, { last: at, looks: run.looks + 1 })
    else runs.push({ first: at, last: at, looks: 1 })
  })
  return runs.filter(({ looks }) => looks >= MIN_LOOKS).map(({ first, last }) => [first, last])
}

function samplesOf(first: number, last: number): { from: number; to: number } {
  return { from: first * STEP * HOP, to: (last * STEP + LOOK) * HOP }
}
