// The whole pipeline against a loop around the recogniser over the same passages: one thread, models loaded, in turns.
// Then what judging costs beside that loop, on demo calls of several kinds.
// Linux only. Usage: npm run bench:engine [-- file [rounds]]      default: a demo call, 3 rounds

import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import type { EngineAnalysis } from '../src/contract/analysis.js'
import { DEFAULT_REDACT_KINDS } from '../src/contract/redactKinds.js'
import { defaultScorecard } from '../src/scorecards/defaultScorecard.js'
import { bareLoop } from './engine/bareLoop.js'
import { engineSettings } from './engine/engineSettings.js'
import { inTurns, median } from './engine/inTurns.js'
import { printJudging } from './engine/printJudging.js'

// The engine as it is delivered.
const built = new URL('../dist/edith/createEngine.js', import.meta.url).href
const { createEngine }: typeof import('../src/edith/createEngine.js') = await import(built)

const KEPT_AT_LEAST = 0.85
const JUDGING_AT_MOST = 0.15
// What is said differs from line to line: a recording in a loop would be judged at the cost of its first turn.
const DEMO_CALL = fileURLToPath(new URL('../demo/brightline-outage.ogg', import.meta.url))
const WARM_UP = fileURLToPath(new URL('../demo/urban-closet-refund.flac', import.meta.url))
const JUDGED = ['brightline-outage.ogg', 'urban-closet-refund.flac', 'sunway-rebooking.wav']
const call = process.argv[2] ?? DEMO_CALL
const rounds = Number(process.argv[3] ?? 3)
const dir = mkdtempSync(join(tmpdir(), 'ccr-bench-'))
const one = createEngine(engineSettings(join(dir, 'one'), 1))
const two = createEngine(engineSettings(join(dir, 'two'), 2))

try {
  const bare = await bareLoop(call, join(dir, 'bare'))
  bare.warmUp()
  const judged = []
  for (const name of JUDGED) {
    const file = fileURLToPath(new URL(`../demo/${name}`, import.meta.url))
    judged.push({ name, file, bare: await bareLoop(file, join(dir, `bare-${name}`)) })
  }
  // Its children need no loader of TypeScript, which would be part of each one's start.
  process.execArgv.splice(0)
  for (const engine of [one, two]) await analyse(engine, WARM_UP)

  const samples = await inTurns(
    {
      'bare loop': bare.run,
      'one file, RECOGNISER_THREADS=1': async () => void (await analyse(one, call)),
      'one file, RECOGNISER_THREADS=2': async () => void (await analyse(two, call)),
      'two files, RECOGNISER_THREADS=2': async () => void (await analyse(two, call, call)),
    },
    rounds,
    // Its children rest while others are measured, and a model is loaded once for many recordings.
    {
      'one file, RECOGNISER_THREADS=1': async () => void (await analyse(one, WARM_UP)),
      'one file, RECOGNISER_THREADS=2': async () => void (await analyse(two, WARM_UP)),
    },
  )
  type Round = (typeof samples)[number]
  const over = (figure: (round: Round) => number) => median(samples.map(figure))
  const row = (name: keyof Round, calls = 1) => {
    const speed = over((round) => (calls * round['bare loop'].seconds) / round[name].seconds)
    const processor = over((round) => (calls * round['bare loop'].cpuSeconds) / round[name].cpuSeconds)
    const cores = over((round) => round[name].cpuSeconds / round[name].seconds)
    const realTime = over((round) => (calls * bare.durationSeconds) / round[name].seconds)
    const figures = [realTime.toFixed(1), ...[speed, processor, cores].map((figure) => figure.toFixed(2))]
    console.log(name.padEnd(32), ...figures.map((figure) => figure.padStart(12)))
    return speed
  }

  console.log(`${bare.passages} passages, ${rounds} rounds, ${availableParallelism()} cores`)
  console.log('"speed" and "processor": bare loop = 1; "processor" holds on a busy machine too\n')
  const heads = ['x real time', 'speed', 'processor', 'cores used']
  console.log(' '.repeat(32), ...heads.map((head) => head.padStart(12)))
  row('bare loop')
  row('one file, RECOGNISER_THREADS=1')
  const kept = row('one file, RECOGNISER_THREADS=2')
  row('two files, RECOGNISER_THREADS=2', 2)
  console.log(
    `\none file, with the product's own setting (2), keeps ${kept.toFixed(2)} of the bare loop's speed; asked: ${KEPT_AT_LEAST}`,
  )

  const heard = []
  for (const { file, ...rest } of judged) {
    const [analysis] = await analyse(two, file)
    if (analysis) heard.push({ ...rest, analysis })
  }
  const judging = await printJudging(heard, rounds)
  console.log(`the largest share: ${judging.toFixed(2)}; asked: at most ${JUDGING_AT_MOST}`)
  process.exitCode = kept < KEPT_AT_LEAST || judging > JUDGING_AT_MOST ? 1 : 0
} finally {
  await Promise.all([one.close(), two.close()])
  rmSync(dir, { recursive: true, force: true })
}

async function analyse(engine: typeof one, ...files: string[]): Promise<EngineAnalysis[]> {
  const outcomes = await Promise.all(
    files.map((file) =>
      engine.analyze({
        file,
        language: 'en',
        scorecard: { id: 'bench', name: 'Bench', version: 1, definition: defaultScorecard },
        agentChannel: 'AUTO',
        redact: DEFAULT_REDACT_KINDS,
      }),
    ),
  )
  return outcomes.map((outcome) => {
    if (outcome.kind === 'refused') throw new Error(outcome.message)
    return outcome.analysis
  })
}
