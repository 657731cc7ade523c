import { expect, test } from 'vitest'
import { readWording } from '../../src/edith/judge/wording.js'
import {
  logitOf,
  meantBy,
  type Placed,
  placed,
  signsOf,
} from '../../src/edith/understand/sameness/sameness.js'
import { bell, randomFrom } from '../acts/random.js'
import type { Lessons, OwnLesson, SaidTurn } from './lessons.js'
import { trainSameness } from './trainSameness.js'

const random = randomFrom(3)
const MEANT = 4
const NOISE = 12

/** What is meant stands in the first numbers of its vector; far more of it is about something else. */
function said(meaning: number[]): SaidTurn {
  const vector = Float32Array.from([...meaning, ...Array.from({ length: NOISE }, () => bell(random))])
  const length = Math.hypot(...vector)
  return {
    vector: vector.map((value) => value / length),
    acts: Float32Array.of(0.5),
    wording: readWording('we say something', 'en'),
    by: 'AGENT',
    performs: [],
  }
}

function lesson(): OwnLesson {
  const meaning = Array.from({ length: MEANT }, () => bell(random))
  const other = meaning.map((value) => -value)
  return {
    by: 'AGENT',
    meeting: Array.from({ length: 9 }, () => said(meaning)),
    others: Array.from({ length: 6 }, () => said(other)),
  }
}

test('it learns which part of a vector a meaning stands in, for meanings that it has not met', () => {
  const talk = Array.from({ length: 40 }, () => said(Array.from({ length: MEANT }, () => bell(random))))
  const lessons: Lessons = { criteria: Array.from({ length: 32 }, lesson), talk }
  const sameness = trainSameness(lessons, 0)
  const right = Array.from({ length: 30 }, lesson).filter(({ meeting, others }) => {
    const [query, ...examples] = meeting.map((turn) => placed(turn, sameness))
    const [other] = others.map((turn) => placed(turn, sameness))
    if (!query || !other) return false
    const meant = meantBy(examples.slice(0, 3), [])
    const logit = (turn: Placed) => logitOf(signsOf(turn, meant), turn, sameness)
    return logit(query) > logit(other)
  })
  expect(right.length).toBeGreaterThan(24)
}, 120_000)
