import { z } from 'zod'

/** Every answer of the app's API that is not 2xx: the published error shape, and what is wrong field by field. */
export const ProblemAnswer = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    /** Path in the body (`definition.sections.0.name`) to a message in plain words. */
    fields: z.record(z.string(), z.string()).optional(),
  }),
})
export type ProblemAnswer = z.infer<typeof ProblemAnswer>
