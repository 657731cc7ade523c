import type { Remark } from '../../../contract/remarks/remark.js'
import type { Segment } from '../../../contract/transcript.js'
import type { EngineSettings } from '../../engine.js'
import { type Finding, notApplicable } from '../finding.js'
import { readAnswer } from './answer.js'
import { type Completion, complete } from './complete.js'
import { instructions, transcriptMessage } from './prompt.js'

/** What was asked and what came back, for the raw payload. */
export interface ModelExchange {
  question: string
  model: string
  reply: Completion
}

type Llm = NonNullable<EngineSettings['llm']>

// An answer may be malformed once; an endpoint that fails twice for one question is not asked again for this call.
const ATTEMPTS = 2

/** Puts questions about one call to the configured model. Whatever goes wrong is a finding, never an error. */
export function askModel(
  segments: Segment[],
  llm: Llm | undefined,
  signal?: AbortSignal,
): { criterion: (question: string) => Promise<Finding>; exchanges: ModelExchange[] } {
  const exchanges: ModelExchange[] = []
  const transcript = transcriptMessage(segments)
  let outOfOrder: Remark | undefined

  async function criterion(question: string): Promise<Finding> {
    if (!llm) return notApplicable({ key: 'NO_MODEL' })
    if (outOfOrder !== undefined) return notApplicable(outOfOrder)
    let failure: Remark = { key: 'MODEL_OUT_OF_REACH' }
    let isReachable = false
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const messages = [
        { role: 'system' as const, content: instructions },
        { role: 'user' as const, content: transcript },
        { role: 'user' as const, content: `The question: ${question}` },
      ]
      const reply = await complete(llm, messages, signal)
      exchanges.push({ question, model: llm.model, reply })
      if (reply.kind === 'failed') {
        failure = reply.because
        if (!reply.mayPass) break
        continue
      }
      isReachable = true
      const answer = readAnswer(reply.text, segments)
      if (answer.kind === 'finding') return answer.finding
      failure = answer.because
    }
    if (!isReachable) outOfOrder = failure
    return notApplicable(failure)
  }

  return { criterion, exchanges }
}
