const LEAST_SHARE = 0.25

/** Whether enough of the words that were said is among those that were heard. */
export function survives(said: string[], heard: string[]): boolean {
  const left = [...heard]
  const kept = said.filter((word) => {
    const at = left.indexOf(word)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
  return kept.length > 0 && kept.length >= said.length * LEAST_SHARE
}
