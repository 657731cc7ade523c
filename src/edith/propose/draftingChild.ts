import process from 'node:process'
import type { JudgedCriterion } from '../../contract/analysis.js'
import { startEmbedder } from '../judge/embedder.js'
import { judge } from '../judge/judge.js'
import { answerParent } from '../restingChild.js'
import { takeTurns } from '../speech/takeTurns.js'
import { type Proposal, propose } from './propose.js'
import { rememberVectors } from './rememberVectors.js'
import type { DraftingJob } from './startDrafting.js'

/** What is said in fifty calls, 2 KB each. */
const REMEMBERED = 12_000

const [vectorsDir] = process.argv.slice(2)
const remembered = rememberVectors(startEmbedder({ vectorsDir }).embed, REMEMBERED)
const takeTurn = takeTurns(1)

answerParent((job: DraftingJob, _onProgress, signal) =>
  takeTurn(async (): Promise<Proposal<number>[] | JudgedCriterion[]> => {
    signal.throwIfAborted()
    if (job.kind === 'propose') {
      const calls = job.calls.map((segments, call) => ({ call, segments }))
      return propose(job.meant, calls, { language: job.language, ...remembered, signal })
    }
    const definition = {
      criticalCap: 100,
      sections: [{ id: 'draft', name: 'Draft', criteria: job.criteria }],
    }
    return (await judge(job.listening, definition, { embed: remembered.embed, signal })).criteria
  }),
)
