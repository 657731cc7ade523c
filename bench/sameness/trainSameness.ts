import { dot } from '../../src/edith/understand/dot.js'
import {
  inputOf,
  logitOf,
  type Meant,
  meantBy,
  type Placed,
  placeOf,
  type Sameness,
  SIGNS,
  signsOf,
  signsOfWording,
} from '../../src/edith/understand/sameness/sameness.js'
import { adam } from '../acts/adam.js'
import { bell, type Random, randomFrom, shuffle } from '../acts/random.js'
import { type Batch, drawBatch } from './drawBatch.js'
import type { Lessons, SaidTurn } from './lessons.js'

const PLACES = 96
const CRITERIA_A_BATCH = 16
const ROUNDS = 20
// Where there are few criteria they come round more often.
const FEWEST_STEPS = 400
const RATE = 2e-3
const WEIGHTS_RATE = 2e-2
const FORGOTTEN = 0.3
// From here the search begins: near means the same.
const NEAR = 6
const SEED = 1

/** Learns from what means the same in the eyes of who wrote the criteria. */
export function trainSameness(lessons: Lessons, fewestSteps = FEWEST_STEPS): Sameness {
  const random = randomFrom(SEED)
  const tables = startingTables(lessons, random)
  const steps = {
    placing: adam(tables.placing),
    leaning: adam(tables.leaning),
    weights: adam(tables.weights),
  }
  const criteria = [...lessons.criteria]
  const batches = Math.max(1, Math.floor(criteria.length / CRITERIA_A_BATCH))
  const rounds = Math.max(ROUNDS, Math.ceil(fewestSteps / batches))
  for (let round = 0, step = 0; round < rounds; round++) {
    shuffle(criteria, random)
    for (let i = 0; i < batches; i++) {
      step++
      const share = (1 + Math.cos((Math.PI * step) / (rounds * batches))) / 2
      const own = criteria.slice(i * CRITERIA_A_BATCH, (i + 1) * CRITERIA_A_BATCH)
      const slopes = slopesOf(drawBatch(own, lessons, random), tables, random)
      steps.placing(slopes.placing, step, RATE * share)
      steps.leaning(slopes.leaning, step, RATE * share)
      steps.weights(slopes.weights, step, WEIGHTS_RATE * share)
    }
  }
  return tables
}

function startingTables({ criteria }: Lessons, random: Random): Sameness {
  const first = criteria[0]?.meeting[0]
  if (!first) throw new RangeError('no criterion to learn from')
  const inputs = inputOf(first).length
  const weights = new Float32Array(SIGNS.length + 1)
  weights[SIGNS.indexOf('nearOnAverage')] = NEAR
  weights[SIGNS.indexOf('nearest')] = NEAR
  weights[SIGNS.length] = -NEAR
  const placing = Float32Array.from({ length: PLACES * inputs }, () => bell(random) / Math.sqrt(inputs))
  return { inputs, places: PLACES, placing, leaning: new Float32Array(inputs), weights }
}

/** A phrase in one step: what it was placed by, how long its place was, and which way it should move. */
interface Moving extends Placed {
  turn: SaidTurn
  input: Float32Array
  length: number
  pull: Float32Array
  leanPull: number
}

type Slopes = Record<'placing' | 'leaning' | 'weights', Float32Array>

function slopesOf({ asked, turns }: Batch, tables: Sameness, random: Random): Slopes {
  const moving = new Map<SaidTurn, Moving>()
  const move = (turn: SaidTurn): Moving => {
    const known = moving.get(turn) ?? placedForgetfully(turn, tables, random)
    moving.set(turn, known)
    return known
  }
  const slopes: Slopes = {
    placing: new Float32Array(tables.placing.length),
    leaning: new Float32Array(tables.inputs),
    weights: new Float32Array(tables.weights.length),
  }
  const pairs = asked.flatMap(({ by, examples, counterExamples, label }) => {
    const meant = meantBy(examples.map(move), counterExamples.map(move))
    return turns
      .filter((turn) => turn.by === by)
      .map((turn) => ({ meant, phrase: move(turn), ...label(turn) }))
  })
  const whole = pairs.reduce((sum, { cost }) => sum + cost, 0)
  for (const { meant, phrase, wanted, cost } of pairs) {
    const signs = signsOf(phrase, meant)
    const likely = 1 / (1 + Math.exp(-logitOf(signs, phrase, tables)))
    pullTogether(phrase, meant, signs, ((likely - wanted) * cost) / whole, tables.weights, slopes.weights)
  }
  for (const one of moving.values()) addSlopes(one, tables, slopes)
  return slopes
}

function placedForgetfully(turn: SaidTurn, tables: Sameness, random: Random): Moving {
  const whole = inputOf(turn)
  const input = whole.map((value) => (random() < FORGOTTEN ? 0 : value / (1 - FORGOTTEN)))
  const { place, length } = placeOf(input, tables)
  return {
    ...turn,
    turn,
    input,
    place,
    length,
    lean: dot(tables.leaning, whole),
    shown: signsOfWording(turn.wording),
    pull: new Float32Array(tables.places),
    leanPull: 0,
  }
}

const at = (sign: (typeof SIGNS)[number]) => SIGNS.indexOf(sign)
const [ON_AVERAGE, NEAREST, FEW_NEAREST] = [at('nearOnAverage'), at('nearest'), at('fewNearest')]
const [COUNTER, NEARER] = [at('nearestCounter'), at('counterNearer')]

function pullTogether(
  phrase: Moving,
  { examples, counterExamples }: Meant<Moving>,
  signs: Float64Array,
  slope: number,
  weights: Float32Array,
  slopes: Float32Array,
): void {
  signs.forEach((sign, i) => {
    slopes[i] = (slopes[i] ?? 0) + slope * sign
  })
  slopes[signs.length] = (slopes[signs.length] ?? 0) + slope
  phrase.leanPull += slope
  const weight = (sign: number) => (weights[sign] ?? 0) * slope
  const isNearer = (signs[NEARER] ?? 0) > 0 ? 1 : 0
  for (const example of examples) pull(phrase, example, weight(ON_AVERAGE) / examples.length)
  const nearest = nearestOf(phrase, examples)
  if (nearest)
    pull(phrase, nearest, weight(NEAREST) + weight(FEW_NEAREST) / examples.length - isNearer * weight(NEARER))
  const counter = nearestOf(phrase, counterExamples)
  if (counter) pull(phrase, counter, weight(COUNTER) + isNearer * weight(NEARER))
}

/** None where all of them lie on the other side. */
function nearestOf(phrase: Moving, others: Moving[]): Moving | undefined {
  let best: { other: Moving; near: number } | undefined
  for (const other of others) {
    const near = dot(other.place, phrase.place)
    if (near > (best?.near ?? 0)) best = { other, near }
  }
  return best?.other
}

function pull(a: Moving, b: Moving, force: number): void {
  for (let i = 0; i < a.place.length; i++) {
    a.pull[i] = (a.pull[i] ?? 0) + force * (b.place[i] ?? 0)
    b.pull[i] = (b.pull[i] ?? 0) + force * (a.place[i] ?? 0)
  }
}

/** Back through the place's length, which is 1 whatever moves it, to what it was placed by. */
function addSlopes(
  { turn, input, place, length, pull, leanPull }: Moving,
  { inputs }: Sameness,
  slopes: Slopes,
): void {
  const along = dot(place, pull)
  for (let row = 0; row < place.length; row++) {
    const force = ((pull[row] ?? 0) - along * (place[row] ?? 0)) / length
    if (force === 0) continue
    for (let i = 0; i < inputs; i++)
      slopes.placing[row * inputs + i] = (slopes.placing[row * inputs + i] ?? 0) + force * (input[i] ?? 0)
  }
  if (leanPull === 0) return
  const whole = inputOf(turn)
  for (let i = 0; i < inputs; i++) slopes.leaning[i] = (slopes.leaning[i] ?? 0) + leanPull * (whole[i] ?? 0)
}
