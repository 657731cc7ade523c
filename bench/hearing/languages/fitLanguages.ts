import type { LanguageCalibration } from '../../../src/edith/speech/language/calibration.gen.js'

export interface LanguageLesson {
  name: string
  isEnglish: boolean
  signs: number[]
  /** Of each half minute. */
  stretches: number[][]
}

const STEPS = 20_000
const RATE = 0.05
const DECAY = 0.002
/** What is English must not be refused: between the two, the border lies nearer to the others. */
const TOWARDS_OTHERS = 0.65

/** Weighs the signs of a language by logistic regression, and sets the borders apart from what is English. */
export function fitLanguages(lessons: LanguageLesson[]): LanguageCalibration {
  const size = lessons[0]?.signs.length ?? 0
  const weights = new Array<number>(size).fill(0)
  let bias = 0
  const count = (isEnglish: boolean) => lessons.filter((lesson) => lesson.isEnglish === isEnglish).length
  const shares = { true: 0.5 / count(true), false: 0.5 / count(false) }
  const worthOf = (signs: number[]) => signs.reduce((sum, sign, i) => sum + sign * (weights[i] ?? 0), bias)
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight) => DECAY * weight)
    let biasSlope = 0
    for (const { signs, isEnglish } of lessons) {
      const error = (1 / (1 + Math.exp(-worthOf(signs))) - Number(isEnglish)) * shares[`${isEnglish}`]
      signs.forEach((sign, i) => {
        slope[i] = (slope[i] ?? 0) + error * sign
      })
      biasSlope += error
    }
    slope.forEach((by, i) => {
      weights[i] = (weights[i] ?? 0) - RATE * by
    })
    bias -= RATE * biasSlope
  }
  const rounded = { weights: weights.map(round), bias: round(bias) }
  const of = (isEnglish: boolean) => lessons.filter((lesson) => lesson.isEnglish === isEnglish)
  const english = of(true).map((lesson) => ({ name: lesson.name, value: worthOf(lesson.signs) }))
  const others = of(false).map((lesson) => ({ name: lesson.name, value: worthOf(lesson.signs) }))
  const least = english.toSorted((a, b) => a.value - b.value)
  const most = others.toSorted((a, b) => b.value - a.value)
  const clear = of(false).flatMap((lesson) => lesson.stretches.map(worthOf))
  const [lowest = 0, highest = 0, clearest = 0] = [least[0]?.value, most[0]?.value, Math.max(...clear)]
  console.log('English, least so:', least.slice(0, 5), '\nothers, most English:', most.slice(0, 5), {
    clearest,
  })
  const refusedBelow = Math.min(lowest, highest) + Math.abs(lowest - highest) * (1 - TOWARDS_OTHERS)
  return {
    ...rounded,
    refusedBelow: round(Math.min(refusedBelow, lowest)),
    clearFrom: round(Math.max(clearest + (lowest - highest) / 4, refusedBelow)),
  }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
