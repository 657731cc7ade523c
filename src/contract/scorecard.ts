import { z } from 'zod'
import { Act } from './acts.js'
import type { Objection } from './inFrench.js'

const Id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'takes lower-case letters, digits and dashes')
export const Phrases = z.array(z.string().trim().min(1).max(300)).max(100)
export const Acts = z.array(Act).max(Act.options.length).default([])
export const SpokenBy = z.enum(['AGENT', 'CUSTOMER', 'ANYONE'])

export const When = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ANYWHERE') }),
  z.object({ kind: z.literal('FIRST'), seconds: z.number().positive().max(14_400) }),
  z.object({ kind: z.literal('LAST'), seconds: z.number().positive().max(14_400) }),
  z.object({ kind: z.literal('BEFORE'), criterionId: Id }),
  z.object({ kind: z.literal('AFTER'), criterionId: Id }),
])
export type When = z.infer<typeof When>

export const MetricName = z.enum([
  'AGENT_TALK_RATIO',
  'SILENCE_SECONDS',
  'SILENCE_RATIO',
  'LONGEST_SILENCE_SECONDS',
  'AGENT_INTERRUPTIONS',
  'CUSTOMER_INTERRUPTIONS',
  'AGENT_WORDS_PER_MINUTE',
  'AGENT_RESPONSE_LATENCY_SECONDS',
  'AGENT_SENTIMENT',
  'CUSTOMER_SENTIMENT',
  'CUSTOMER_SENTIMENT_CHANGE',
  'DURATION_SECONDS',
])
export type MetricName = z.infer<typeof MetricName>

/** Full credit up to `full`, none from `zero` on, linear between them. */
const Bound = z.object({ full: z.number(), zero: z.number() })

const common = {
  id: Id,
  name: z.string().trim().min(1).max(120),
  description: z.string().trim().max(1000).default(''),
  weight: z.number().positive().max(100),
  /** Not met, a critical criterion caps the overall score at the scorecard's `criticalCap`. */
  critical: z.boolean().default(false),
}

export const Criterion = z.discriminatedUnion('kind', [
  z.object({
    ...common,
    kind: z.literal('SAID'),
    /** Any of them counts. Beside them an example counts word for word, and says what could be said. */
    acts: Acts,
    examples: Phrases.default([]),
    counterExamples: Phrases.default([]),
    by: SpokenBy.default('AGENT'),
    when: When.default({ kind: 'ANYWHERE' }),
  }),
  z.object({
    ...common,
    kind: z.literal('NOT_SAID'),
    acts: Acts,
    examples: Phrases.default([]),
    counterExamples: Phrases.default([]),
    words: Phrases.default([]),
    by: SpokenBy.default('AGENT'),
    when: When.default({ kind: 'ANYWHERE' }),
  }),
  z.object({
    ...common,
    kind: z.literal('METRIC'),
    metric: MetricName,
    min: Bound.optional(),
    max: Bound.optional(),
  }),
  z.object({
    ...common,
    kind: z.literal('JUDGED'),
    question: z.string().trim().min(1).max(1000),
    /** Whose words count as evidence; absent: the agent's. */
    by: SpokenBy.optional(),
  }),
])
export type Criterion = z.infer<typeof Criterion>
export type CriterionOf<K extends Criterion['kind']> = Extract<Criterion, { kind: K }>

export const ScorecardSection = z.object({
  id: Id,
  name: z.string().trim().min(1).max(120),
  criteria: z.array(Criterion).min(1).max(50),
})

/** What a scorecard says, without its identity: the part that is versioned, judged by, and edited as one. */
export const ScorecardDefinition = z
  .object({
    criticalCap: z.number().min(0).max(100).default(50),
    sections: z.array(ScorecardSection).min(1).max(20),
  })
  .superRefine(checkReferences)
export type ScorecardDefinition = z.infer<typeof ScorecardDefinition>

/** That ids are used once, bounds make sense, and what comes before or after another names one above. */
export function checkReferences(
  definition: { sections: { criteria: Criterion[] }[] },
  context: { addIssue(issue: { code: 'custom'; path: (string | number)[]; message: string }): void },
): void {
  const seen = new Map<string, Criterion>()
  definition.sections.forEach((section, s) => {
    section.criteria.forEach((criterion, c) => {
      const path = ['sections', s, 'criteria', c]
      const refuse = (field: string, message: Objection) =>
        context.addIssue({ code: 'custom', path: [...path, field], message })
      if (seen.has(criterion.id)) refuse('id', `"${criterion.id}" is used by two criteria`)
      if (criterion.kind === 'METRIC') checkBounds(criterion, refuse)
      if (criterion.kind === 'SAID' && criterion.examples.length + criterion.acts.length === 0)
        refuse('examples', 'needs at least one example phrase or an act')
      if (criterion.kind === 'NOT_SAID' && isEmpty(criterion))
        refuse('words', 'needs at least one forbidden word, example phrase or act')
      if ('when' in criterion && (criterion.when.kind === 'BEFORE' || criterion.when.kind === 'AFTER')) {
        // Only an earlier criterion can be referred to: it is judged first, and no circle can arise.
        if (!seen.has(criterion.when.criterionId))
          refuse('when', `"${criterion.when.criterionId}" is no criterion above this one`)
      }
      seen.set(criterion.id, criterion)
    })
  })
}

function isEmpty({ acts, examples, words }: CriterionOf<'NOT_SAID'>): boolean {
  return acts.length + examples.length + words.length === 0
}

function checkBounds(
  criterion: {
    min?: { full: number; zero: number } | undefined
    max?: { full: number; zero: number } | undefined
  },
  refuse: (field: string, message: Objection) => void,
): void {
  const { min, max } = criterion
  if (!min && !max) refuse('min', 'needs a lower bound, an upper bound, or both')
  if (min && min.zero > min.full) refuse('min', '"zero" must not be above "full"')
  if (max && max.zero < max.full) refuse('max', '"zero" must not be below "full"')
  if (min && max && min.full > max.full) refuse('min', 'the lower bound lies above the upper bound')
}
