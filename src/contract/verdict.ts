import { z } from 'zod'

export const Verdict = z.enum(['MET', 'PARTIAL', 'NOT_MET', 'NOT_APPLICABLE'])
export type Verdict = z.infer<typeof Verdict>
