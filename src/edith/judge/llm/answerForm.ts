import { z } from 'zod'
import { Verdict } from '../../../contract/verdict.js'

const MOST_QUOTES = 20

export const CriterionAnswer = z.object({
  id: z.string(),
  verdict: Verdict,
  comment: z.string().trim().min(1).max(2000),
  confidence: z.number().min(0).max(1).catch(0.5),
  quotes: z.array(z.object({ segment: z.int(), quote: z.string().max(5000) })).max(MOST_QUOTES),
  advice: z.string().trim().max(1000).catch(''),
})
export type CriterionAnswer = z.infer<typeof CriterionAnswer>

/** Entries are read one by one: one that is wrong costs its own criterion only. */
export const CallAnswer = z.object({
  criteria: z.array(z.unknown()).max(1000),
  summary: z.string().trim().max(2000).catch(''),
  topics: z.array(z.string()).max(100).catch([]),
})

export const answerFormat = {
  type: 'json_schema',
  json_schema: {
    name: 'judgement',
    strict: true,
    schema: object({
      criteria: {
        type: 'array',
        items: object({
          id: { type: 'string' },
          verdict: { type: 'string', enum: Verdict.options },
          comment: { type: 'string' },
          confidence: { type: 'number' },
          quotes: {
            type: 'array',
            items: object({ segment: { type: 'integer' }, quote: { type: 'string' } }),
          },
          advice: { type: 'string' },
        }),
      },
      summary: { type: 'string' },
      topics: { type: 'array', items: { type: 'string' } },
    }),
  },
}

/** As strict schemas have to be: everything required, nothing else allowed. */
function object(properties: Record<string, unknown>) {
  return { type: 'object', additionalProperties: false, required: Object.keys(properties), properties }
}
