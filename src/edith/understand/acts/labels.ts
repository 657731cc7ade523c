import { Act } from '../../../contract/acts.js'

/** What the networks tell apart: the acts, and who cannot have performed one. */
export const LABELS = [...Act.options, 'CUSTOMER', 'IVR'] as const
export type Label = (typeof LABELS)[number]
