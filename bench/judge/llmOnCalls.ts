import { measureCall } from '../../src/edith/measure/measureCall.js'
import { loadConfig } from '../../src/main/config.js'
import { defaultScorecard } from '../../src/scorecards/defaultScorecard.js'
import { type ScriptedCall, scriptedCalls, segmentsOf } from '../calls/scriptedCalls.js'
import { embed } from './embed.js'
import { benchModel, type LabelledCall, printModelBench } from './llm.js'

/** The model that the environment names, on the calls that are kept for reporting: they are what has verdicts. */
export async function llmOnCalls(): Promise<void> {
  const { engine, modelLimits } = loadConfig()
  const { llm } = engine
  if (!llm) throw new Error('LLM_BASE_URL and LLM_MODEL say which model is to be measured; neither is set')
  const calls = (await scriptedCalls()).get('report') ?? []
  console.log(`\n${llm.model} on ${calls.length} calls kept for reporting, on their text`)
  const prices = { input: Number(modelLimits.inputPrice), output: Number(modelLimits.outputPrice) }
  printModelBench(await benchModel(calls.map(labelled), { embed, llm, prices }), modelLimits.currency)
}

function labelled(call: ScriptedCall): LabelledCall {
  const segments = segmentsOf(call)
  const durationSeconds = Math.max(...segments.map(({ end }) => end))
  const metrics = measureCall(segments, durationSeconds, call.language)
  return {
    listening: { segments, durationSeconds, metrics, language: call.language },
    definition: defaultScorecard,
    verdicts: call.verdicts,
  }
}
