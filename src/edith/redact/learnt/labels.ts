import { RedactKind } from '../../../contract/redactKinds.js'

/** What a token is: nothing, or of a kind. */
export const LABELS = ['', ...RedactKind.options] as const
