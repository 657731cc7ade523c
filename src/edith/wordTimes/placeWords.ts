import { FRAME_SECONDS } from './loudness.js'
import { spokenLength } from './spokenLength.js'
import { pauseAfter } from './spreadWords.js'

// Tuned on 23 lines spoken by Festival, which tells its words' times: 0.07 s off on average, where an even pace is 0.28.
const LEEWAY = 0.4
const SLACK_FRAMES = 3
/** Of its expected length: nothing is drawn out more. */
const LONGEST = 4
const LONGEST_PAUSE = 0.4 / FRAME_SECONDS
const OF_A_PAUSE = 8
const OF_A_MARKED_PAUSE = 14
const OF_A_DIP = 1
const DIP_REACH = 4
/** How far a word's end may lie from where its length alone puts it. */
const REACH = 1.2 / FRAME_SECONDS
const REACH_SHARE = 0.15

/**
 * For each word, how many of the spoken frames are over when it ends: the cheapest way to cut them, where a word costs
 * by how far it is from its expected length, and an end in a pause, after a mark or in a dip is worth something.
 */
export function placeWords(texts: string[], spoken: number[], loudness: Float32Array): number[] {
  const frames = spoken.length
  const lengths = texts.map(spokenLength)
  const perFrame = frames / lengths.reduce((sum, length) => sum + length, 0)
  const reach = REACH + REACH_SHARE * frames
  const worth = spoken.map((_, at) => worthOfEnd(spoken, loudness, at))

  let costs = new Float64Array(frames + 1).fill(Number.POSITIVE_INFINITY)
  costs[0] = 0
  const steps: Int32Array[] = []
  let until = 0
  for (const [i, length] of lengths.entries()) {
    const expected = length * perFrame
    until += expected
    const isLast = i === texts.length - 1
    const from = isLast ? frames : Math.max(i + 1, Math.floor(until - reach))
    const to = isLast ? frames : Math.min(frames - (texts.length - 1 - i), Math.ceil(until + reach))
    const pause = OF_A_PAUSE + OF_A_MARKED_PAUSE * pauseAfter(texts[i] ?? '')
    const longest = Math.ceil(expected * LONGEST + SLACK_FRAMES)
    const ofLength = costsOfLengths(expected, isLast || i === 0 ? frames : longest)
    const next = new Float64Array(frames + 1).fill(Number.POSITIVE_INFINITY)
    const step = new Int32Array(frames + 1)
    for (let end = from; end <= to; end++) {
      const { gap = 0, dip = 0 } = isLast ? {} : (worth[end] ?? {})
      let best = Number.POSITIVE_INFINITY
      for (let begin = Math.max(0, end - ofLength.length + 1); begin < end; begin++) {
        const total = (costs[begin] as number) + (ofLength[end - begin] as number)
        if (total >= best) continue
        best = total
        step[end] = begin
      }
      next[end] = best - pause * gap - OF_A_DIP * dip
    }
    costs = next
    steps.push(step)
  }
  return walkBack(steps, frames)
}

function costsOfLengths(expected: number, longest: number): Float64Array {
  return Float64Array.from({ length: longest + 1 }, (_, length) => {
    const off = Math.log((length + SLACK_FRAMES) / (expected + SLACK_FRAMES)) / LEEWAY
    return off * off
  })
}

/** 0 to 1 each: how long it is silent before this frame, and how far the sound falls there. */
function worthOfEnd(spoken: number[], loudness: Float32Array, at: number): { gap: number; dip: number } {
  const frame = spoken[at] ?? 0
  const silent = at === 0 ? 0 : frame - (spoken[at - 1] ?? frame) - 1
  let loudest = 0
  for (let near = frame - DIP_REACH; near <= frame + DIP_REACH; near++)
    loudest = Math.max(loudest, loudness[near] ?? 0)
  const here = Math.min(loudness[frame] ?? 0, loudness[frame - 1] ?? Number.POSITIVE_INFINITY)
  return { gap: Math.min(1, silent / LONGEST_PAUSE), dip: loudest === 0 ? 0 : 1 - here / loudest }
}

function walkBack(steps: Int32Array[], frames: number): number[] {
  const ends: number[] = []
  let end = frames
  for (const step of steps.toReversed()) {
    ends.push(end)
    end = step[end] ?? 0
  }
  return ends.reverse()
}
