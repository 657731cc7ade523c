import type { Sensitive } from './mask.js'

/** First to last token of something found. */
export interface Found {
  label: Sensitive['label']
  first: number
  last: number
  /** What must go, when what lies between may stay: the fillers at the edge of a turn. */
  essential?: number[]
}
