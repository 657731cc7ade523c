import { SPEECH_RATE } from './decodedAudio.js'

// A recorder's two channels are apart by a few of its samples at most: 1 ms is eight at a telephone's rate.
const MAX_DELAY = SPEECH_RATE / 1000
const STRIDE = SPEECH_RATE / 5
// A quarter of the sound is enough to tell a delay, and keeps it cheap.
const WINDOW = STRIDE / 4

export interface ChannelLikeness {
  take(left: Int16Array, right: Int16Array): void
  /** −1 to 1, over the whole recording, at the delay at which they are most alike; below 0 one is the other upside down. */
  correlation(): number
}

/** How alike two channels are, apart from their volume, and although one may lag behind by up to a millisecond. */
export function channelLikeness(): ChannelLikeness {
  const pending = [new Int16Array(STRIDE), new Int16Array(STRIDE)] as const
  let filled = 0
  const atOnce = { cross: 0, left: 0, right: 0 }
  const delayed = Array.from({ length: 2 * MAX_DELAY + 1 }, () => ({ cross: 0, left: 0, right: 0 }))

  function compareWindow(): void {
    const [left, right] = pending
    const from = (STRIDE - WINDOW) / 2
    const ofLeft = energyOf(left, from)
    let ofRight = energyOf(right, from - MAX_DELAY)
    for (const [index, sums] of delayed.entries()) {
      const at = from + index - MAX_DELAY
      if (index > 0) ofRight += (right[at + WINDOW - 1] as number) ** 2 - (right[at - 1] as number) ** 2
      sums.cross += crossOf(left, from, right, at)
      sums.left += ofLeft
      sums.right += ofRight
    }
  }

  return {
    take(left, right) {
      add(atOnce, left, right)
      for (let at = 0; at < left.length; ) {
        const count = Math.min(STRIDE - filled, left.length - at)
        pending[0].set(left.subarray(at, at + count), filled)
        pending[1].set(right.subarray(at, at + count), filled)
        at += count
        filled += count
        if (filled < STRIDE) return
        compareWindow()
        filled = 0
      }
    },
    correlation() {
      const found = [atOnce, ...delayed].map(correlationOf)
      return found.reduce((most, one) => (Math.abs(one) > Math.abs(most) ? one : most), 0)
    },
  }
}

interface Sums {
  cross: number
  left: number
  right: number
}

function add(sums: Sums, left: Int16Array, right: Int16Array): void {
  let cross = 0
  let ofLeft = 0
  let ofRight = 0
  const { length } = left
  for (let i = 0; i < length; i++) {
    const l = left[i] as number
    const r = right[i] as number
    cross += l * r
    ofLeft += l * l
    ofRight += r * r
  }
  sums.cross += cross
  sums.left += ofLeft
  sums.right += ofRight
}

function energyOf(samples: Int16Array, from: number): number {
  return crossOf(samples, from, samples, from)
}

/** Of a window of each; whole numbers, exact in any order. */
function crossOf(left: Int16Array, from: number, right: Int16Array, at: number): number {
  let cross = 0
  for (let i = 0; i < WINDOW; i++) cross += (left[from + i] as number) * (right[at + i] as number)
  return cross
}

function correlationOf({ cross, left, right }: Sums): number {
  const energy = Math.sqrt(left) * Math.sqrt(right)
  return energy > 0 ? cross / energy : 0
}
