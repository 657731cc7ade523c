import { Histogram, type Registry } from 'prom-client'
import type { JobHandler } from '../../platform/queue/runJobs.js'

const SECONDS = [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 300, 900, 3600]

export function measuredJobs(
  registry: Registry,
  jobs: Record<string, JobHandler>,
): Record<string, JobHandler> {
  const runs = new Histogram({
    name: 'ccr_job_seconds',
    help: 'Jobs that this process ran, by result: done or failed (most are tried again).',
    labelNames: ['task', 'result'],
    buckets: SECONDS,
    registers: [registry],
  })
  return Object.fromEntries(
    Object.entries(jobs).map(([task, handle]): [string, JobHandler] => [
      task,
      async (payload, context) => {
        const since = performance.now()
        const tell = (result: string) => runs.observe({ task, result }, (performance.now() - since) / 1000)
        try {
          await handle(payload, context)
          tell('done')
        } catch (error) {
          tell('failed')
          throw error
        }
      },
    ]),
  )
}
