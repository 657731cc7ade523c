import { Act } from '../../src/contract/acts.js'
import { dot } from '../../src/edith/understand/dot.js'
import { type Random, shuffle } from '../acts/random.js'
import type { Lessons, OwnLesson, SaidTurn } from './lessons.js'

/** A criterion that is asked of every turn of a batch that its speaker may have said. */
export interface Asked {
  by: 'AGENT' | 'CUSTOMER'
  examples: SaidTurn[]
  counterExamples: SaidTurn[]
  /** Of a turn, whether it meets the criterion, and what being wrong about it costs. */
  label: (turn: SaidTurn) => { wanted: number; cost: number }
}

export interface Batch {
  asked: Asked[]
  turns: SaidTurn[]
}

const EXAMPLES = [1, 2, 3, 3, 3, 5, 10]
const COUNTER_EXAMPLES = [0, 0, 0, 1, 3, 8]
/** So many are what was refused in the editor, after clicking through what is proposed. */
const REFUSED = 8
// Mostly drawn anew, and often enough what their author would type.
const AS_TYPED = 0.4
const ACTS_A_BATCH = 10
const TALK_A_BATCH = 250
// One turn in some hundred meets a criterion; what nearly meets it is rare as well, and teaches most.
const MEETING_COST = 5
const NEAR_COST = 3
// Whole acts are wider than what a manager's three examples mean.
const ACT_COST = 0.5

export function drawBatch(own: OwnLesson[], { talk }: Lessons, random: Random): Batch {
  const [count, against] = [drawn(EXAMPLES, random), drawn(COUNTER_EXAMPLES, random)]
  const isRefused = against >= REFUSED
  const turns: SaidTurn[] = []
  const begun = own.map((lesson) => {
    const meeting = [...lesson.meeting]
    const others = [...lesson.others]
    if (random() >= AS_TYPED) shuffle(meeting, random)
    shuffle(others, random)
    const examples = meeting.splice(0, count)
    const counterExamples = isRefused ? [] : others.splice(0, against)
    turns.push(...meeting, ...others)
    return { by: lesson.by, examples, counterExamples, meeting: new Set(meeting), others: new Set(others) }
  })
  for (let i = 0; i < TALK_A_BATCH; i++) turns.push(drawn(talk, random))
  const asked = begun.map(({ by, examples, counterExamples, meeting, others }): Asked => {
    const refused = isRefused
      ? nearestOf(turns, examples, against, (turn) => turn.by === by && !meeting.has(turn))
      : []
    const isAnswered = new Set(refused)
    const label = (turn: SaidTurn) =>
      meeting.has(turn)
        ? { wanted: 1, cost: MEETING_COST }
        : { wanted: 0, cost: isAnswered.has(turn) ? 0 : others.has(turn) ? NEAR_COST : 1 }
    return { by, examples, counterExamples: [...counterExamples, ...refused], label }
  })
  return { asked: [...asked, ...askedOfActs(talk, count, isRefused ? 0 : against, random)], turns }
}

/** What somebody refuses in the editor is what seemed to mean the same. */
function nearestOf(
  turns: SaidTurn[],
  examples: SaidTurn[],
  count: number,
  isOther: (turn: SaidTurn) => boolean,
): SaidTurn[] {
  const alike = (turn: SaidTurn) => Math.max(...examples.map(({ vector }) => dot(vector, turn.vector)))
  return turns
    .filter(isOther)
    .map((turn) => ({ turn, value: alike(turn) }))
    .sort((a, b) => b.value - a.value)
    .slice(0, count)
    .map(({ turn }) => turn)
}

function askedOfActs(talk: SaidTurn[], count: number, against: number, random: Random): Asked[] {
  const acts = [...Act.options]
  shuffle(acts, random)
  return acts.slice(0, ACTS_A_BATCH).flatMap((act) => {
    const performing = talk.filter((turn) => turn.performs.length === 1 && turn.performs[0] === act)
    const others = talk.filter(({ by, performs }) => by === 'AGENT' && !performs.includes(act))
    if (performing.length === 0 || others.length === 0) return []
    return {
      by: 'AGENT' as const,
      examples: Array.from({ length: count }, () => drawn(performing, random)),
      counterExamples: Array.from({ length: against }, () => drawn(others, random)),
      label: ({ performs }: SaidTurn) => ({ wanted: Number(performs.includes(act)), cost: ACT_COST }),
    }
  })
}

function drawn<T>(all: T[], random: Random): T {
  const one = all[Math.floor(random() * all.length)]
  if (one === undefined) throw new RangeError('nothing to draw from')
  return one
}
