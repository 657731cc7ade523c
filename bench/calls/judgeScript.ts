import type { JudgedCriterion } from '../../src/contract/analysis.js'
import type { Embed } from '../../src/edith/judge/embedder.js'
import { judge } from '../../src/edith/judge/judge.js'
import { measureCall } from '../../src/edith/measure/measureCall.js'
import { defaultScorecard } from '../../src/scorecards/defaultScorecard.js'
import type { Line } from './causeOf.js'
import { type ScriptedCall, segmentsOf } from './scriptedCalls.js'

export interface JudgedCall {
  overallScore: number
  capped: boolean
  criteria: JudgedCriterion[]
  /** What it was judged by. */
  lines: Line[]
  /** What was said, timed alike. */
  script: Line[]
}

/** A call judged on its perfect transcript. */
export async function judgeScript(call: ScriptedCall, embed: Embed): Promise<JudgedCall> {
  const segments = segmentsOf(call)
  const durationSeconds = Math.max(...segments.map(({ end }) => end))
  const metrics = measureCall(segments, durationSeconds, call.language)
  const listening = { segments, durationSeconds, metrics, language: call.language }
  const { overallScore, capped, criteria } = await judge(listening, defaultScorecard, { embed })
  return { overallScore, capped, criteria, lines: segments, script: segments }
}
