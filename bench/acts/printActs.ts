import { Act } from '../../src/contract/acts.js'
import type { Embed } from '../../src/edith/judge/embedder.js'
import { agreement } from '../judge/agreement.js'
import { printLine } from '../judge/printAgreement.js'
import { accused } from './accused.js'
import type { Language } from './corpus.js'
import type { JudgedTurn } from './judgeTurns.js'

const SUSPECTED_FROM = 0.7
const BINS = 10

/** Precision, recall and F1 of each act over agents' turns, who is accused wrongly, and what a confidence is worth. */
export async function printActs(
  turns: JudgedTurn[],
  threshold: number,
  language: Language,
  embed: Embed,
): Promise<void> {
  const agents = turns.filter(({ by }) => by === 'AGENT')
  const predictions = Act.options.flatMap((act) =>
    agents.map(({ acts, likely }) => ({
      criterion: act,
      label: acts.includes(act),
      probability: likely[act],
    })),
  )
  console.log(`${agents.length} agents' turns\n`)
  console.log(`${'act'.padEnd(24)} precision  recall     F1  performed`)
  for (const act of Act.options)
    printLine(
      act,
      agreement(
        predictions.filter(({ criterion }) => criterion === act),
        threshold,
      ),
    )
  printLine('overall', agreement(predictions, threshold))
  await printAccusations(agents, language, embed)
  printReliability(predictions)
  const announcements = turns.filter(({ by }) => by === 'IVR')
  const known = announcements.filter(({ likely }) => likely.IVR >= 0.5).length
  const mistaken = agents.filter(({ likely }) => likely.IVR >= 0.5).length
  console.log(
    `announcements known as such: ${known} of ${announcements.length}; agents taken for one: ${mistaken} of ${agents.length}`,
  )
}

async function printAccusations(agents: JudgedTurn[], language: Language, embed: Embed): Promise<void> {
  const isHarmless = ({ acts }: JudgedTurn) => !acts.includes('rude') && !acts.includes('blame')
  const harmless = agents.filter(isHarmless)
  const share = (found: unknown[], all: unknown[]) =>
    `${found.length} of ${all.length} (${((100 * found.length) / all.length).toFixed(2)} in 100)`
  const suspected = harmless.filter(({ likely }) => Math.max(likely.rude, likely.blame) >= SUSPECTED_FROM)
  console.log(`\nharmless turns that a network suspects, at ${SUSPECTED_FROM}: ${share(suspected, harmless)}`)
  const wrongly = await accused(harmless, language, embed)
  console.log(`harmless turns accused by the scorecard: ${share(wrongly, harmless)}`)
  const guilty = agents.filter((turn) => !isHarmless(turn))
  const rightly = await accused(guilty, language, embed)
  console.log(`rude and blaming turns accused, each by itself: ${share(rightly, guilty)}`)
}

interface Prediction {
  label: boolean
  probability: number
}

/** By the confidence of the answer, whichever it is. */
function printReliability(predictions: Prediction[]): void {
  const answers = predictions.map(({ label, probability }) => ({
    confidence: Math.max(probability, 1 - probability),
    isRight: probability >= 0.5 === label,
  }))
  console.log('\nconfidence   answers   right')
  let error = 0
  for (let bin = BINS / 2; bin < BINS; bin++) {
    const inside = answers.filter(
      ({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin,
    )
    if (inside.length === 0) continue
    const right = inside.filter(({ isRight }) => isRight).length / inside.length
    const said = inside.reduce((sum, { confidence }) => sum + confidence, 0) / inside.length
    error += (inside.length / answers.length) * Math.abs(right - said)
    console.log(
      `${said.toFixed(2).padEnd(12)} ${String(inside.length).padStart(7)} ${right.toFixed(2).padStart(7)}`,
    )
  }
  console.log(`expected calibration error ${error.toFixed(3)}\n`)
}
