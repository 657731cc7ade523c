import type { Criterion } from '../../../contract/scorecard.js'
import type { Segment } from '../../../contract/transcript.js'
import { criterionLine, instructions, segmentLine } from './prompt.js'
import { tokensIn } from './tokens.js'

/** One request's share of a call. */
export interface Part {
  segments: Segment[]
  criteria: Criterion[]
}

// Verdict, comment, advice and a few quotes.
const ANSWER_TOKENS_A_CRITERION = 350
const ANSWER_TOKENS_BESIDE = 600
const FRAME_TOKENS = 200

export function answerTokens({ criteria }: Pick<Part, 'criteria'>): number {
  return ANSWER_TOKENS_BESIDE + criteria.length * ANSWER_TOKENS_A_CRITERION
}

/**
 * The fewest requests whose question and answer fit into the model's window, dividing the criteria or the transcript,
 * and never a segment. Undefined: a single segment or criterion is too long.
 */
export function partsOf(
  segments: Segment[],
  criteria: Criterion[],
  { contextTokens, besideTokens }: { contextTokens: number; besideTokens: number },
): Part[] | undefined {
  const room =
    contextTokens - tokensIn(instructions('xx')) - FRAME_TOKENS - ANSWER_TOKENS_BESIDE - besideTokens
  const whole = sum(segments, segmentTokens)
  const wholeCall = filled(criteria, room - whole, criterionTokens)?.map((some) => ({
    segments,
    criteria: some,
  }))
  const some = filled(criteria, room / 2, criterionTokens)
  const heaviest = Math.max(0, ...(some ?? []).map((group) => sum(group, criterionTokens)))
  const stretches = filled(segments, room - heaviest, segmentTokens)
  const stretched =
    some && stretches?.flatMap((stretch) => some.map((group) => ({ segments: stretch, criteria: group })))
  if (!wholeCall || !stretched) return wholeCall ?? stretched
  return stretched.length < wholeCall.length ? stretched : wholeCall
}

function criterionTokens(criterion: Criterion): number {
  return tokensIn(criterionLine(criterion)) + ANSWER_TOKENS_A_CRITERION
}

function segmentTokens(segment: Segment): number {
  return tokensIn(`${segmentLine(segment)}\n`)
}

/** In their order, as many together as there is room for. */
function filled<T>(items: T[], room: number, weigh: (item: T) => number): T[][] | undefined {
  const groups: T[][] = []
  let left = -1
  for (const item of items) {
    const weight = weigh(item)
    if (weight > room) return undefined
    if (weight > left) {
      groups.push([])
      left = room
    }
    groups.at(-1)?.push(item)
    left -= weight
  }
  return groups
}

function sum<T>(items: T[], weigh: (item: T) => number): number {
  return items.reduce((total, item) => total + weigh(item), 0)
}
