import type { Log } from '../platform/log.js'

export type OnCatalogue = (fault: string | null) => void

/** Once for each fault, however many pages ask; mended and broken again, it is told again. */
export function tellOfFault(log: Log): OnCatalogue {
  let told: string | null = null
  return (fault) => {
    if (fault !== null && fault !== told)
      log.error(
        { fault },
        'models.json in MODELS_DIR cannot be used: mend or delete it. Until then only the built-in catalogue is shown, and analyses fail',
      )
    told = fault
  }
}
