import type { JudgedCriterion } from '../../src/contract/analysis.js'
import type { ScorecardDefinition } from '../../src/contract/scorecard.js'
import type { Verdict } from '../../src/contract/verdict.js'
import type { EngineSettings } from '../../src/edith/engine.js'
import type { Embed } from '../../src/edith/judge/embedder.js'
import { type Judgeable, judge } from '../../src/edith/judge/judge.js'
import type { ModelBudget, ModelUse } from '../../src/edith/judge/llm/modelBudget.js'

export interface LabelledCall {
  listening: Judgeable
  definition: ScorecardDefinition
  /** By the criterion's id, several where managers would differ; criteria without one are judged and not counted. */
  verdicts: Record<string, readonly Verdict[]>
}

export interface JudgedWell {
  verdicts: number
  /** Share of verdicts that are the labelled ones. */
  agreement: number
  /** Expected calibration error over ten bins: how far what it is sure of is from what is right. */
  calibrationError: number
  bins: Bin[]
}

export interface Bin {
  from: number
  verdicts: number
  confidence: number
  right: number
}

export interface ModelBench {
  engine: JudgedWell
  model: JudgedWell
  /** Verdicts that are the model's own, and those in which the engine's stood though the model was asked. */
  byModel: number
  engineStood: number
  /** Means over the calls; `cost` by the prices for a million tokens. */
  perCall: ModelUse & { requests: number; cost: number }
}

/** How a configured language model judges labelled calls, beside the engine on the same ones. */
export async function benchModel(
  calls: LabelledCall[],
  options: {
    embed: Embed
    llm: NonNullable<EngineSettings['llm']>
    prices?: { input: number; output: number }
  },
): Promise<ModelBench> {
  const { embed, llm, prices = { input: 0, output: 0 } } = options
  const used: ModelUse[] = []
  const budget = counting(used)
  const results = { ENGINE: [] as Result[], MODEL: [] as Result[] }
  for (const { listening, definition, verdicts } of calls)
    for (const judgedBy of ['ENGINE', 'MODEL'] as const) {
      const asked = judgedBy === 'MODEL' ? { llm, budget } : {}
      const { criteria } = await judge(listening, definition, { embed, judgedBy, ...asked })
      results[judgedBy].push(...labelled(criteria, verdicts))
    }
  const sum = (of: (use: ModelUse) => number) =>
    used.reduce((total, use) => total + of(use), 0) / calls.length
  const inputTokens = sum((use) => use.inputTokens)
  const outputTokens = sum((use) => use.outputTokens)
  return {
    engine: judgedWell(results.ENGINE),
    model: judgedWell(results.MODEL),
    byModel: results.MODEL.filter(({ source }) => source === 'MODEL').length,
    engineStood: results.MODEL.filter(({ reviewReasons }) => reviewReasons !== undefined).length,
    perCall: {
      requests: used.length / calls.length,
      inputTokens,
      outputTokens,
      milliseconds: sum((use) => use.milliseconds),
      cost: (inputTokens * prices.input + outputTokens * prices.output) / 1_000_000,
    },
  }
}

export function printModelBench(
  { engine, model, byModel, engineStood, perCall }: ModelBench,
  currency: string,
): void {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`
  console.log('\njudged by    verdicts  agreement  calibration error')
  for (const [name, of] of Object.entries({ engine, model }))
    console.log(
      `${name.padEnd(12)} ${String(of.verdicts).padStart(8)}  ${percent(of.agreement).padStart(9)}  ${of.calibrationError.toFixed(3)}`,
    )
  console.log(`\nconfidence of the model   right   verdicts`)
  for (const { from, verdicts, right } of model.bins)
    console.log(
      `${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}              ${percent(right).padStart(9)}   ${verdicts}`,
    )
  console.log(`\n${byModel} verdicts are the model's, in ${engineStood} the engine's stood`)
  const { requests, inputTokens, outputTokens, milliseconds, cost } = perCall
  console.log(
    `a call: ${requests.toFixed(2)} requests, ${inputTokens.toFixed(0)} tokens in, ${outputTokens.toFixed(0)} out, ${(milliseconds / 1000).toFixed(1)} s, cost ${cost.toFixed(4)} ${currency}`,
  )
}

interface Result extends Pick<JudgedCriterion, 'confidence' | 'source' | 'reviewReasons'> {
  isRight: boolean
}

function labelled(criteria: JudgedCriterion[], verdicts: LabelledCall['verdicts']): Result[] {
  return criteria.flatMap(({ id, verdict, confidence, source, reviewReasons }) => {
    const expected = verdicts[id]
    return expected === undefined
      ? []
      : [{ confidence, source, reviewReasons, isRight: expected.includes(verdict) }]
  })
}

const BINS = 10

export function judgedWell(results: Pick<Result, 'confidence' | 'isRight'>[]): JudgedWell {
  const share = (of: typeof results) => of.filter(({ isRight }) => isRight).length / Math.max(1, of.length)
  const bins = Array.from({ length: BINS }, (_, i): Bin => {
    const there = results.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === i)
    const mean = there.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, there.length)
    return { from: i / BINS, verdicts: there.length, confidence: mean, right: share(there) }
  }).filter(({ verdicts }) => verdicts > 0)
  const error = bins.reduce(
    (sum, { verdicts, confidence, right }) => sum + verdicts * Math.abs(confidence - right),
    0,
  )
  return {
    verdicts: results.length,
    agreement: share(results),
    calibrationError: error / Math.max(1, results.length),
    bins,
  }
}

/** Lets everything through and keeps what was used. */
function counting(used: ModelUse[]): ModelBudget {
  return { take: async () => ({ settle: async (use) => void used.push(use) }) }
}
