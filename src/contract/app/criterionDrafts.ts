import { z } from 'zod'
import { Evidence } from '../analysis.js'
import type { Objection } from '../inFrench.js'
import { Acts, Criterion, checkReferences, Phrases, SpokenBy } from '../scorecard.js'
import { Speaker } from '../transcript.js'
import { Verdict } from '../verdict.js'
import { endpoint } from './endpoint.js'
import { Id, Language, Timestamp } from './fields.js'

/** What is known so far of a criterion that somebody writes. */
export const MeantCriterion = z
  .object({
    kind: z.enum(['SAID', 'NOT_SAID']),
    acts: Acts,
    examples: Phrases.default([]),
    counterExamples: Phrases.default([]),
    by: SpokenBy.default('AGENT'),
  })
  .superRefine(({ acts, examples }, context) => {
    const objection: Objection = 'needs at least one example phrase or an act'
    if (acts.length + examples.length === 0)
      context.addIssue({ code: 'custom', path: ['examples'], message: objection })
  })

/** Something that was said, to be confirmed (an example) or refused (a counter-example). */
export const UtteranceProposal = z.object({
  text: z.string(),
  /** Where; null: in ordinary talk of call centres, nobody's call. */
  call: z
    .object({ analysisId: Id, originalName: z.string(), start: z.number().min(0), speaker: Speaker })
    .nullable(),
})
export type UtteranceProposal = z.infer<typeof UtteranceProposal>

/** The newest calls of a project that are looked through, and judged by a draft. */
export const PAST_CALLS = 50

const DraftVerdict = z.object({ verdict: Verdict, unsure: z.boolean(), evidence: z.array(Evidence) })

const TriedCall = z.object({
  analysisId: Id,
  originalName: z.string(),
  createdAt: Timestamp,
  draft: DraftVerdict,
  /** By the criterion as it is saved, judged now as well; null: none is. */
  saved: DraftVerdict.nullable(),
})
export type TriedCall = z.infer<typeof TriedCall>

export const CriterionTrial = z.object({
  examined: z.int(),
  /** Calls there are to examine, at most `PAST_CALLS`. */
  total: z.int(),
  /** Examined and not judged: judging them takes longer than anybody waits. */
  tooLong: z.int(),
  calls: z.array(TriedCall),
})
export type CriterionTrial = z.infer<typeof CriterionTrial>

const MAX_BODY_BYTES = 256 * 1024

/** For owners and admins, who change scorecards. Neither stores anything, and no language model is asked. */
export const criterionDraftEndpoints = {
  /** The likeliest to mean the same stand first. */
  propose: endpoint({
    method: 'POST',
    path: '/app/api/criterion-drafts/proposals',
    body: z.object({
      criterion: MeantCriterion,
      /** Whose calls are looked through; null: only ordinary talk is. */
      projectId: Id.nullable().default(null),
      /** Of the talk; a project's own where one is named. */
      language: Language.default('en'),
      /** Asked before, and not answered. */
      passed: Phrases.default([]),
    }),
    maxBodyBytes: MAX_BODY_BYTES,
    answer: z.object({ proposals: z.array(UtteranceProposal) }),
  }),
  /** In pages, so that progress can be shown: ask on from `examined`. */
  trial: endpoint({
    method: 'POST',
    path: '/app/api/criterion-drafts/trial',
    body: z.object({
      projectId: Id,
      /** Whose saved criterion of the same id it is compared with. */
      scorecardId: Id.nullable().default(null),
      /** The draft, after the criteria that its "before" or "after" leads to. */
      criteria: z.array(Criterion).min(1).max(20).superRefine(checkOrder),
      offset: z
        .int()
        .min(0)
        .max(PAST_CALLS - 1)
        .default(0),
    }),
    maxBodyBytes: MAX_BODY_BYTES,
    answer: CriterionTrial,
  }),
}

function checkOrder(criteria: Criterion[], context: z.RefinementCtx<Criterion[]>): void {
  checkReferences(
    { sections: [{ criteria }] },
    // The path of a section's criterion, without the section.
    { addIssue: (issue) => context.addIssue({ ...issue, path: issue.path.slice(3) }) },
  )
}
