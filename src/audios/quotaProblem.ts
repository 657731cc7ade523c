import { Problem } from '../platform/http/problem.js'

export function quotaProblem({ limit, resetsAt }: { limit: number; resetsAt: Date }): Problem {
  return new Problem(
    'quota_exceeded',
    `This month's ${limit} analyses are used up. They reset on ${resetsAt.toISOString().slice(0, 10)}; a larger plan has more.`,
  )
}
