import type { JudgedCriterion } from '../../contract/analysis.js'
import type { Criterion } from '../../contract/scorecard.js'
import type { Segment } from '../../contract/transcript.js'
import type { Judgeable } from '../judge/judge.js'
import { startRestingChild } from '../restingChild.js'
import type { Meant, Proposal } from './propose.js'

export type DraftingJob =
  | { kind: 'propose'; meant: Meant; calls: Segment[][]; language: string }
  | { kind: 'judge'; listening: Judgeable; criteria: Criterion[] }

/** What helps to write a criterion. */
export interface Drafting {
  propose<Call>(
    meant: Meant,
    calls: { call: Call; segments: Segment[] }[],
    language: string,
  ): Promise<Proposal<Call>[]>
  /** Each criterion in turn, as the engine alone sees it. */
  judge(listening: Judgeable, criteria: Criterion[], signal: AbortSignal): Promise<JudgedCriterion[]>
  close(): Promise<void>
}

const HEAP_MB = 512
/** As long as somebody may think about an answer; what it remembers of calls goes with it. */
const REST_AFTER_MS = 10 * 60_000
/** A call of six hundred turns takes seconds, when nobody else wants the processor. */
const JOB_LIMIT_MS = 120_000

/** In a process of its own: comparing what was said in fifty calls takes a processor for seconds, and a server has others to answer. */
export function startDrafting(vectorsDir: string | undefined): Drafting {
  const child = startRestingChild<DraftingJob, unknown>({
    module: new URL('./draftingChild.js', import.meta.url),
    name: 'drafting',
    args: vectorsDir === undefined ? [] : [vectorsDir],
    execArgv: [`--max-old-space-size=${HEAP_MB}`],
    restAfterMs: REST_AFTER_MS,
  })
  const ask = (job: DraftingJob, signal?: AbortSignal) => child.ask(job, { signal, limitMs: JOB_LIMIT_MS })
  return {
    async propose(meant, calls, language) {
      const job = { kind: 'propose' as const, meant, language, calls: calls.map(({ segments }) => segments) }
      // The child answers each kind of job with its own result.
      const proposals = (await ask(job)) as Proposal<number>[]
      return proposals.map(({ text, said }) => {
        const call = said && calls[said.call]
        return { text, said: call ? { call: call.call, segment: said.segment } : null }
      })
    },
    async judge(listening, criteria, signal) {
      return (await ask({ kind: 'judge', listening, criteria }, signal)) as JudgedCriterion[]
    },
    close: child.close,
  }
}
