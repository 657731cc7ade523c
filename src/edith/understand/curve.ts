/** Platt's: what a logit was worth on labelled talk. */
export interface Curve {
  slope: number
  offset: number
}

/** The probability, 0 to 1. */
export function onCurve(logit: number, { slope, offset }: Curve): number {
  return 1 / (1 + Math.exp(-(slope * logit + offset)))
}
