import type { Act } from '../../contract/acts.js'
import { calibration } from './calibration.gen.js'

/** What the networks say of an act is how likely it is: more likely than not is performed. */
export const PERFORMED_FROM = 0.5

/** From which probability on what a criterion looks for was said, and from which on it was nearly. */
export function metFrom({ acts }: { acts: readonly Act[] }): { met: number; partly: number } {
  const { metThreshold: met, partialThreshold: partly } = calibration
  return acts.length > 0 ? { met: PERFORMED_FROM, partly: PERFORMED_FROM } : { met, partly }
}
