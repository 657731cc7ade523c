import { z } from 'zod'
import { ScorecardDefinition } from '../scorecard.js'
import { endpoint } from './endpoint.js'
import { Id, NOT_ONE_LINE, ONE_LINE, oneLine, Timestamp } from './fields.js'

/** Languages other than English that every organisation has a default scorecard in, from its first project in it on. */
export const LANGUAGES_WITH_SCORECARD = ['fr'] as const

export const ScorecardSummary = z.object({
  id: Id,
  name: z.string(),
  /** Counts up with every save; an analysis names the one it was judged by. */
  version: z.int(),
  /** Given to a project that names none. */
  isDefault: z.boolean(),
  /** Given to a project in this language that names none, before the one above. */
  defaultFor: z.string().nullable(),
  sectionCount: z.int(),
  criterionCount: z.int(),
  projectCount: z.int(),
  createdAt: Timestamp,
  updatedAt: Timestamp,
})
export type ScorecardSummary = z.infer<typeof ScorecardSummary>

export const Scorecard = ScorecardSummary.extend({ definition: ScorecardDefinition })
export type Scorecard = z.infer<typeof Scorecard>

export const NewScorecard = z.object({
  name: oneLine(120),
  definition: ScorecardDefinition.superRefine(requirePlainNames),
})
export type NewScorecard = z.infer<typeof NewScorecard>

/** `baseVersion` is the version that was edited; when another save came first the answer is 409 `conflict`. */
export const ScorecardSave = NewScorecard.extend({ baseVersion: z.int() })
export type ScorecardSave = z.infer<typeof ScorecardSave>

const MAX_BODY_BYTES = 1024 * 1024

export const scorecardEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/app/api/scorecards',
    answer: z.object({ data: z.array(ScorecardSummary) }),
  }),
  create: endpoint({
    method: 'POST',
    path: '/app/api/scorecards',
    body: NewScorecard,
    maxBodyBytes: MAX_BODY_BYTES,
    answer: Scorecard,
  }),
  get: endpoint({ method: 'GET', path: '/app/api/scorecards/:id', answer: Scorecard }),
  save: endpoint({
    method: 'PUT',
    path: '/app/api/scorecards/:id',
    body: ScorecardSave,
    maxBodyBytes: MAX_BODY_BYTES,
    answer: Scorecard,
  }),
  /** Named "<name> (copy)", in French "<name> (copie)", version 1. */
  duplicate: endpoint({ method: 'POST', path: '/app/api/scorecards/:id/duplicate', answer: Scorecard }),
}

/** Of what is new or changed: what an older version stored must go on being read. */
function requirePlainNames(
  { sections }: z.infer<typeof ScorecardDefinition>,
  context: z.RefinementCtx<z.infer<typeof ScorecardDefinition>>,
): void {
  const object = (...path: (string | number)[]) =>
    context.addIssue({ code: 'custom', path, message: NOT_ONE_LINE })
  for (const [s, section] of sections.entries()) {
    if (!ONE_LINE.test(section.name)) object('sections', s, 'name')
    for (const [c, { name }] of section.criteria.entries())
      if (!ONE_LINE.test(name)) object('sections', s, 'criteria', c, 'name')
  }
}
