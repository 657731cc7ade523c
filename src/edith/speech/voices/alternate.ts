const BOUND = 20

export interface Alternation {
  /** The probability of the second of the two, 0 to 1, for each in order. */
  second: number[]
  /** Of everything together, as a logarithm: the better the odds fit each other, the higher. */
  fit: number
}

/**
 * Two take turns: `odds` for the second of them, of each by itself, as natural logarithms; `changes` are the log-odds
 * that another than before has it, by index (the first is not read). Forwards and backwards, over all ways.
 */
export function alternate(odds: number[], changes: number[]): Alternation {
  const own = odds.map((one) => {
    const half = Math.max(-BOUND, Math.min(BOUND, one)) / 2
    return [Math.exp(-half), Math.exp(half)] as const
  })
  const stay = changes.map((change) => 1 / (1 + Math.exp(change)))
  const forward: (readonly [number, number])[] = []
  let fit = 0
  own.forEach(([a, b], i) => {
    const [x, y] = forward[i - 1] ?? [0.5, 0.5]
    const kept = i === 0 ? 0.5 : (stay[i] as number)
    const [p, q] = [a * (x * kept + y * (1 - kept)), b * (y * kept + x * (1 - kept))]
    fit += Math.log(p + q)
    forward.push([p / (p + q), q / (p + q)])
  })
  const second = new Array<number>(odds.length).fill(0)
  let back: readonly [number, number] = [1, 1]
  for (let i = odds.length - 1; i >= 0; i--) {
    const [p, q] = forward[i] as readonly [number, number]
    second[i] = (q * back[1]) / (p * back[0] + q * back[1])
    const [a, b] = own[i] as readonly [number, number]
    const kept = stay[i] as number
    const next = [
      kept * a * back[0] + (1 - kept) * b * back[1],
      kept * b * back[1] + (1 - kept) * a * back[0],
    ] as const
    back = [next[0] / (next[0] + next[1]), next[1] / (next[0] + next[1])]
  }
  return { second, fit }
}
