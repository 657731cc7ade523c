// Small calls of several trades with the topics that a manager ticks. Thresholds are tuned on the first part alone.

import { startEmbedder } from '../src/edith/judge/embedder.js'
import { recogniseTopics } from '../src/edith/topics/recogniseTopics.js'
import { segmentsOf } from '../test/fixtures/shortCalls.js'
import { type Trade, trades } from './topics/labelledCalls.js'

const { embed } = startEmbedder()
for (const isTuning of [true, false]) {
  const part = trades.filter((trade) => trade.isTuning === isTuning)
  const calls = part.reduce((sum, trade) => sum + trade.calls.length, 0)
  console.log(`\n${isTuning ? 'tuned on' : 'unseen'}: ${calls} calls of ${part.length} trades\n`)
  const total = { right: 0, wrong: 0, missed: 0 }
  for (const trade of part) await report(trade, total)
  const { right, wrong, missed } = total
  console.log(
    `\nprecision ${share(right, wrong)}, recall ${share(right, missed)} (${right} right, ${wrong} wrong, ${missed} missed)`,
  )
}
process.exit()

async function report(
  { trade, language, topics, calls }: Trade,
  total: { right: number; wrong: number; missed: number },
): Promise<void> {
  const list = Object.entries(topics).map(([name, definition]) => ({ id: name, name, ...definition }))
  for (const { about, said } of calls) {
    const found = await recogniseTopics({ segments: segmentsOf({ said }), language }, list, { embed })
    const names = found.map(({ name }) => name)
    const right = names.filter((name) => about.includes(name))
    const wrong = names.filter((name) => !about.includes(name))
    const missed = about.filter((name) => !names.includes(name))
    total.right += right.length
    total.wrong += wrong.length
    total.missed += missed.length
    console.log(`${trade.padEnd(24)} ${right.join(', ')}${told('wrong', wrong)}${told('missed', missed)}`)
  }
}

function told(what: string, names: string[]): string {
  return names.length > 0 ? ` — ${what}: ${names.join(', ')}` : ''
}

function share(right: number, other: number): string {
  return `${((100 * right) / Math.max(1, right + other)).toFixed(1)} %`
}
