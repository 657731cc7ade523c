import { FRAMES_A_SECOND, type Frame, HOP, pitchOf } from './frame.js'
import type { Sound } from './sound.js'
import { FRAME } from './spectrum.js'

/** A voice holds no pitch so purely for so long; a key is pressed for a shorter time, and known by its two pitches. */
const HELD_FRAMES = Math.round(0.28 * FRAMES_A_SECOND)
/** What whistles for longer without a pause is the line itself. */
const MOST_FRAMES = 8 * FRAMES_A_SECOND
const KEY_FRAMES = 2
const LOW_KEYS = [697, 770, 852, 941].map(pitchOf)
const HIGH_KEYS = [1209, 1336, 1477, 1633].map(pitchOf)
/** The longest pause of a ringing tone is 5 s. */
const PAUSE = 5.2 * FRAMES_A_SECOND
const BETWEEN_KEYS = 1 * FRAMES_A_SECOND

interface Tone {
  pitches: readonly number[]
  first: number
  last: number
}

/** Ringing, engaged and other tones of the line, and keys that are pressed. Frames are added in order. */
export function findTones(): { add(frame: Frame | undefined): void; rest(): Sound[] } {
  const tones: Tone[] = []
  let open: Tone | undefined
  let frames = 0

  function close() {
    if (open && isTone(open)) join(tones, open)
    open = undefined
  }

  return {
    add(frame) {
      const at = frames++
      const pitches = frame?.pitches
      if (!pitches || (open && !isSame(open.pitches, pitches))) close()
      if (!pitches) return
      open = open ? { ...open, last: at } : { pitches, first: at, last: at }
    },
    rest() {
      close()
      return tones.map(({ first, last }) => ({ kind: 'TONE', from: first * HOP, to: last * HOP + FRAME }))
    },
  }
}

/** With the pauses in it, a tone that comes again is one. */
function join(tones: Tone[], next: Tone): void {
  const last = tones[tones.length - 1]
  const pause = last ? next.first - last.last : Number.POSITIVE_INFINITY
  const areKeys = last !== undefined && isKey(last.pitches) && isKey(next.pitches)
  if (last && (areKeys ? pause <= BETWEEN_KEYS : isSame(last.pitches, next.pitches) && pause <= PAUSE)) {
    last.last = next.last
  } else {
    tones.push({ ...next })
  }
}

function isTone({ pitches, first, last }: Tone): boolean {
  const frames = last - first + 1
  return frames >= (isKey(pitches) ? KEY_FRAMES : HELD_FRAMES) && frames <= MOST_FRAMES
}

function isKey([low = -10, high = -10]: readonly number[]): boolean {
  return isNear(LOW_KEYS, low) && isNear(HIGH_KEYS, high)
}

function isNear(keys: number[], pitch: number): boolean {
  return keys.some((key) => Math.abs(key - pitch) <= 1)
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((pitch, i) => Math.abs(pitch - (other[i] ?? 0)) <= 1)
}
