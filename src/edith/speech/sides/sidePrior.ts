// As if half a call had spoken for either side before the first: in a project it is nearly always the same one.
const BEFORE_ANY = 0.5
const MOST_CERTAIN = 5

/** Log-odds that the agent is on the left, from how many of a project's calls spoke for either side, by their evidence. */
export function sidePrior({ left, right }: { left: number; right: number }): number {
  const odds = Math.log((left + BEFORE_ANY) / (right + BEFORE_ANY))
  return Math.round(Math.max(-MOST_CERTAIN, Math.min(MOST_CERTAIN, odds)) * 1000) / 1000
}
