import { Act } from '../../src/contract/acts.js'
import { LABELS } from '../../src/edith/understand/acts/labels.js'
import { vote } from '../../src/edith/understand/acts/recogniseActs.js'
import { agreement, CANDIDATES } from '../judge/agreement.js'
import { embed } from '../judge/embed.js'
import { type Language, readTalk, type Turn } from './corpus.js'
import { lessonsFrom, vectorsOf } from './lessons.js'
import { SIZES, trainNetworks } from './networks.js'
import { randomFrom, shuffle } from './random.js'

const SHARES = [1 / 8, 1 / 4, 1 / 2, 1]

/** What one network makes of the test hands when it has learnt from some of the hands only: is more talk worth writing? */
export async function printCurve(language: Language): Promise<void> {
  const [talk, test] = await Promise.all([readTalk(language, 'train'), readTalk(language, 'test')])
  const hands = [...new Set(talk.map(({ hand }) => hand))]
  shuffle(hands, randomFrom(7))
  const vectors = await vectorsOf([...talk, ...test], language, embed)
  console.log('hands   turns     F1')
  for (const share of SHARES) {
    const chosen = new Set(hands.slice(0, Math.ceil(hands.length * share)))
    const learnt = talk.filter(({ hand }) => chosen.has(hand))
    const networks = await trainNetworks(lessonsFrom(learnt, vectors, SIZES.buckets), SIZES, [1])
    const probabilities = test.map(({ text }) => vote(networks, text, vectors.get(text)))
    const f1 = bestF1(test, probabilities)
    console.log(`${String(chosen.size).padEnd(7)} ${String(learnt.length).padEnd(9)} ${f1.toFixed(2)}`)
  }
}

/** At the threshold that serves each best: a network of its own has no calibrated one. */
function bestF1(turns: Turn[], probabilities: Float32Array[]): number {
  const predictions = turns.flatMap(({ by, acts }, at) =>
    by !== 'AGENT'
      ? []
      : Act.options.map((act) => ({
          criterion: act,
          label: acts.includes(act),
          probability: probabilities[at]?.[LABELS.indexOf(act)] ?? 0,
        })),
  )
  return Math.max(...CANDIDATES.map((candidate) => agreement(predictions, candidate).f1))
}
