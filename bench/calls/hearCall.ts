import type { Engine } from '../../src/edith/engine.js'
import { analyseDemoCall } from '../demo/analyseDemoCall.js'
import type { JudgedCall } from './judgeScript.js'
import { mergeParties } from './mergeParties.js'
import type { ScriptedCall } from './scriptedCalls.js'
import type { SpokenCall } from './spokenCalls.js'

/** A call judged on its recording, as a new project would. */
export async function hearCall(
  { slug, language, script }: ScriptedCall,
  { turns }: SpokenCall,
  engine: Engine,
  scratch: string,
): Promise<JudgedCall> {
  // Which channel is the agent's is found out: it is the left one in half of the calls.
  const file = await mergeParties(slug, slug.length % 2 === 0, scratch)
  const { analysis } = await analyseDemoCall(engine, { slug, file, language }, { redact: false })
  const { overallScore, capped, criteria, transcript } = analysis
  return {
    overallScore,
    capped,
    criteria,
    lines: transcript.segments,
    script: script.map(({ speaker, text }, i) => {
      const [start, end] = turns[i] ?? [0, 0]
      return { speaker, text, start, end }
    }),
  }
}
