import type { JobHandler } from '../platform/queue/runJobs.js'
import { fillOrders, type OrderDeps } from './fillOrders.js'

export const ADD_MODELS = 'add_models'
/** What a worker that died, or another process, has left is gone on with. */
export const MODEL_CRONTAB = `* * * * * ${ADD_MODELS}`

/** The job only begins: for the minutes of a download it would take the place of an analysis. */
export function modelJobs(deps: OrderDeps): { jobs: Record<string, JobHandler>; close(): Promise<void> } {
  const stopping = new AbortController()
  let filling: Promise<void> | undefined
  let isAskedAgain = false
  return {
    jobs: {
      [ADD_MODELS]: async (_payload, { log }) => {
        isAskedAgain = true
        filling ??= (async () => {
          while (isAskedAgain) {
            isAskedAgain = false
            await fillOrders(deps, log, stopping.signal)
          }
        })()
          .catch((error: unknown) => log.error({ err: error }, 'speech models could not be added'))
          .finally(() => {
            filling = undefined
          })
      },
    },
    async close() {
      stopping.abort()
      await filling
    },
  }
}
