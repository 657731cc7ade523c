import { z } from 'zod'
import { AudioStatus } from './audio.js'
import { instantOf } from './instant.js'

const MAX_PAGE = Number.MAX_SAFE_INTEGER

function given(takes: string) {
  return { error: ({ input }: { input?: unknown }) => (Array.isArray(input) ? 'is given twice' : takes) }
}

function whole(max: number, takes: string) {
  const number = z.int({ error: takes }).min(1, takes).max(max, takes)
  return z.string(given(takes)).regex(/^\d+$/, takes).transform(Number).pipe(number)
}

function moment(bound: 'from' | 'to') {
  const takes = 'takes an ISO-8601 date (2026-05-10) or date-time (2026-05-10T14:32:11.000Z)'
  return z.string(given(takes)).refine((text) => instantOf(text, bound) !== undefined, takes)
}

export const Page = whole(MAX_PAGE, `takes a whole number from 1 to ${MAX_PAGE}`)
  .default(1)
  .meta({ description: 'Counted from 1', examples: [2] })
export const Limit = whole(100, 'takes a whole number from 1 to 100')
  .default(50)
  .meta({ description: 'Entries a page', examples: [50] })
const cuid = 'takes the id of a project: "c" and 24 lower-case letters or digits'
export const ProjectId = z
  .string(given(cuid))
  .regex(/^c[a-z0-9]{24}$/, cuid)
  .optional()
  .meta({ description: 'Only of this project', examples: ['cmp1x2y3z0project00000001'] })
export const Status = z
  .enum(AudioStatus.options, given(`takes one of ${AudioStatus.options.join(', ')}`))
  .optional()
  .meta({ description: 'Only audios with this status', examples: ['DONE'] })
export const From = moment('from')
  .optional()
  .meta({
    description:
      'Not created before. A date alone means its first instant in UTC; a time without an offset is UTC.',
    examples: ['2026-05-01'],
  })
export const To = moment('to')
  .optional()
  .meta({
    description:
      'Not created after (inclusive, to the millisecond). A date alone means its last instant in UTC.',
    examples: ['2026-05-31T23:59:59.999Z'],
  })

/** Parameters that are not in here are ignored. */
export const ProjectQuery = z.object({ page: Page, limit: Limit })
export const AudioQuery = z.object({ page: Page, limit: Limit, projectId: ProjectId, status: Status })
export const AnalysisQuery = z
  .object({ page: Page, limit: Limit, projectId: ProjectId, from: From, to: To })
  .refine(({ from, to }) => !isAfter(from, to), { path: ['from'], message: 'must not lie after "to"' })

export type ProjectQuery = z.output<typeof ProjectQuery>
export type AudioQuery = z.output<typeof AudioQuery>
export type AnalysisQuery = z.output<typeof AnalysisQuery>

function isAfter(from: string | undefined, to: string | undefined): boolean {
  const [first, last] = [from && instantOf(from, 'from'), to && instantOf(to, 'to')]
  return first instanceof Date && last instanceof Date && first > last
}
