import type { EngineAnalysis } from '../../src/contract/analysis.js'
import type { RedactKind } from '../../src/contract/redactKinds.js'
import type { Engine } from '../../src/edith/engine.js'
import type { DemoCall } from '../../src/main/demo/demoCalls.js'
import { defaultScorecard, defaultScorecardName } from '../../src/scorecards/defaultScorecard.js'

/** As a new project analyses it: the default scorecard, the agent's channel to be found out. */
export async function analyseDemoCall(
  engine: Engine,
  call: Pick<DemoCall, 'slug' | 'file' | 'language'>,
  { redact }: { redact: RedactKind[] | false },
): Promise<{ analysis: EngineAnalysis; raw: unknown }> {
  const scorecard = { id: 'default', name: defaultScorecardName, version: 1, definition: defaultScorecard }
  const { file, language } = call
  const outcome = await engine.analyze({ file, language, scorecard, agentChannel: 'AUTO', redact })
  if (outcome.kind === 'refused') throw new Error(`${call.slug}: ${outcome.message}`)
  return { analysis: outcome.analysis, raw: outcome.raw }
}
