import { dot } from '../../src/edith/understand/dot.js'
import {
  addRows,
  type Meaning,
  outwards,
  PIECES,
  pieceRows,
  stemOf,
} from '../../src/edith/understand/meaning/meaning.js'
import { adam } from '../acts/adam.js'
import { bell, type Random, randomFrom, shuffle } from '../acts/random.js'

/** Something French, and the vector of what it is in English. */
export interface MeaningLesson {
  words: string[]
  english: Float32Array
}

const WIDTH = 128
const EPOCHS = 14
const BATCH = 32
const RATE = 1e-2
const DECAY = 1e-5
// Words that are read by their pieces while learning, so that pieces learn to stand for words.
const READ_IN_PIECES = 0.15
const LEFT_OUT = 0.1
const SEED = 1

/** Learns to point where the encoder points for the English of it. The same lessons give the same tables. */
export function trainMeaning(lessons: MeaningLesson[], epochs = EPOCHS): Meaning {
  const random = randomFrom(SEED)
  const meaning = startingTables(lessons, random)
  const steps = { rows: adam(meaning.rows), outward: adam(meaning.outward, DECAY) }
  const order = [...lessons]
  const total = epochs * Math.ceil(order.length / BATCH)
  for (let epoch = 0, step = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (let at = 0; at < order.length; at += BATCH) {
      step++
      const rate = RATE * (1 - (step - 1) / total)
      const batch = order.slice(at, at + BATCH)
      const rows = new Map<number, Float32Array>()
      const outward = new Float32Array(meaning.outward.length)
      for (const lesson of batch) learn(lesson, meaning, { rows, outward }, 1 / batch.length, random)
      steps.outward(outward, step, rate)
      for (const [row, slope] of rows) steps.rows(slope, step, rate, row * WIDTH)
    }
  }
  return meaning
}

function startingTables(lessons: MeaningLesson[], random: Random): Meaning {
  const stems = new Map<string, number>()
  for (const { words } of lessons)
    for (const stem of words.map(stemOf)) if (!stems.has(stem)) stems.set(stem, stems.size)
  const dimensions = lessons[0]?.english.length ?? 0
  const table = (length: number, deviation: number) =>
    Float32Array.from({ length }, () => bell(random) * deviation)
  return {
    stems,
    width: WIDTH,
    rows: table((stems.size + PIECES) * WIDTH, 0.03),
    outward: table(dimensions * WIDTH, 1 / Math.sqrt(WIDTH)),
  }
}

interface Slopes {
  rows: Map<number, Float32Array>
  outward: Float32Array
}

/** Down the slope of 1 - cosine. */
function learn(lesson: MeaningLesson, meaning: Meaning, slopes: Slopes, share: number, random: Random): void {
  const kept = lesson.words.filter(() => lesson.words.length === 1 || random() >= LEFT_OUT)
  const read = kept.map((word) =>
    random() < READ_IN_PIECES ? pieceRows(word, meaning.stems.size) : [meaning.stems.get(stemOf(word)) ?? 0],
  )
  const inner = new Float32Array(WIDTH)
  for (const rows of read) addRows(inner, rows, meaning)
  const { vector, length } = outwards(inner, meaning)
  const cosine = dot(vector, lesson.english)
  const pull = new Float32Array(WIDTH)
  for (let row = 0; row < vector.length; row++) {
    const slope = (share * (cosine * (vector[row] ?? 0) - (lesson.english[row] ?? 0))) / length
    const at = row * WIDTH
    for (let i = 0; i < WIDTH; i++) {
      slopes.outward[at + i] = (slopes.outward[at + i] ?? 0) + slope * (inner[i] ?? 0)
      pull[i] = (pull[i] ?? 0) + slope * (meaning.outward[at + i] ?? 0)
    }
  }
  for (const rows of read)
    for (const row of rows) {
      const known = slopes.rows.get(row) ?? new Float32Array(WIDTH)
      slopes.rows.set(row, known)
      for (let i = 0; i < WIDTH; i++) known[i] = (known[i] ?? 0) + (pull[i] ?? 0) / rows.length
    }
}
