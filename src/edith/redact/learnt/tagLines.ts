import type { RedactKind } from '../../../contract/redactKinds.js'
import { type Chain, emissions, marginals } from './chain.js'
import { featuresOf } from './features.js'
import { LABELS } from './labels.js'
import type { ReadLine, ToldLine } from './readLine.js'

/** A token as it is taken: the likeliest kind, how likely it is of that, and of any. */
export interface Tag {
  kind: RedactKind
  share: number
  probability: number
}

/** How far back a value is remembered, in lines. */
const REMEMBERED = 60

/** Of each line the tags of its tokens; in order, as what was told before says what a word is. `isTaken`: from when on. */
export function tagLines(
  lines: readonly ReadLine[],
  chain: Chain,
  isTaken: (tag: Tag, line: ReadLine, at: number) => boolean,
): Tag[][] {
  const told: ToldLine[] = []
  return lines.map((line) => {
    const { tokens } = marginals(chain, emissions(chain, featuresOf(line, told.slice(-REMEMBERED))))
    const shares = asWritten(line, tokens, chain.labels)
    const tags = shares.map(likeliest)
    told.push({ line, labels: tags.map((tag, at) => (isTaken(tag, line, at) ? tag.kind : '')) })
    return tags
  })
}

/** What is written together is of one kind: "12/05/2026". Its words and numbers have the mean of their shares. */
function asWritten({ turn }: ReadLine, tokens: Float64Array, labels: number): Float64Array[] {
  const shares = turn.tokens.map((_, at) => tokens.slice(at * labels, (at + 1) * labels))
  for (let first = 0; first < shares.length; ) {
    let end = first + 1
    while (turn.tokens[end]?.isGlued) end++
    const parts = shares.slice(first, end).filter((_, i) => turn.tokens[first + i]?.kind !== 'mark')
    const mean = new Float64Array(labels)
    for (const part of parts)
      for (let i = 0; i < labels; i++) mean[i] = (mean[i] ?? 0) + (part[i] ?? 0) / parts.length
    if (parts.length > 1) shares.fill(mean, first, end)
    first = end
  }
  return shares
}

function likeliest(shares: Float64Array): Tag {
  const [nothing = 0, ...kinds] = shares
  const best = kinds.reduce((most, share, i) => (share > (kinds[most] ?? 0) ? i : most), 0)
  return { kind: LABELS[best + 1] as RedactKind, share: kinds[best] ?? 0, probability: 1 - nothing }
}
