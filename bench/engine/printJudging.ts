import process from 'node:process'
import type { EngineAnalysis } from '../../src/contract/analysis.js'
import { defaultScorecard } from '../../src/scorecards/defaultScorecard.js'
import type { BareLoop } from './bareLoop.js'
import { inTurns, median } from './inTurns.js'

// As it is delivered.
const built = new URL('../../dist/edith/judge/', import.meta.url).href
const { judge }: typeof import('../../src/edith/judge/judge.js') = await import(`${built}judge.js`)
const { startEmbedder }: typeof import('../../src/edith/judge/embedder.js') = await import(
  `${built}embedder.js`
)

const MICROSECONDS = 1e6
// The kernel counts processor time in hundredths of a second, and a call is judged in a few of them.
const TIMES = 5

/**
 * What judging a call by the default scorecard costs beside the bare loop over the same call, in processor time, its encoder's
 * process included. Returns the largest share.
 */
export async function printJudging(
  calls: { name: string; bare: BareLoop; analysis: EngineAnalysis }[],
  rounds: number,
): Promise<number> {
  const embedder = startEmbedder()
  async function judgeCall({ transcript, metrics, durationSeconds }: EngineAnalysis): Promise<void> {
    const { language } = transcript
    const segments = transcript.segments.map((segment) => ({ ...segment, channel: 0 }))
    const listening = { segments, metrics, durationSeconds, language }
    await judge(listening, defaultScorecard, { embed: embedder.embed })
  }

  console.log('\njudging by the default scorecard, processor time: bare loop over the same call = 1\n')
  const heads = ['judging', 'of it encoding', 'loading, once']
  console.log(' '.repeat(32), ...heads.map((head) => head.padStart(15)))
  const shares: number[] = []
  try {
    for (const { name, bare, analysis } of calls) {
      bare.warmUp()
      // The first one loads the encoder, the networks and the grammar.
      const [first] = await inTurns({ judging: () => judgeCall(analysis) }, 1)
      let ownSeconds = 0
      const samples = await inTurns(
        {
          'bare loop': bare.run,
          judging: async () => {
            const before = process.cpuUsage()
            for (let i = 0; i < TIMES; i++) await judgeCall(analysis)
            const { user, system } = process.cpuUsage(before)
            ownSeconds += (user + system) / MICROSECONDS / TIMES / rounds
          },
        },
        rounds,
      )
      const recognising = median(samples.map((round) => round['bare loop'].cpuSeconds))
      const share = median(samples.map(({ judging }) => judging.cpuSeconds)) / TIMES / recognising
      const encoding = Math.max(0, share - ownSeconds / recognising)
      const loading = shares.length === 0 ? (first?.judging.cpuSeconds ?? 0) / recognising - share : undefined
      const figures = [share, encoding, loading].map((figure) => figure?.toFixed(2) ?? '')
      console.log(name.padEnd(32), ...figures.map((figure) => figure.padStart(15)))
      shares.push(share)
    }
  } finally {
    await embedder.close()
  }
  return Math.max(...shares)
}
