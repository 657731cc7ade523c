import { MASKS, type Mask, type RedactKind } from '../../contract/redactKinds.js'

/** Characters of a line, the last one excluded. */
export interface Part {
  segment: number
  from: number
  to: number
}

export interface Sensitive {
  label: Mask
  parts: Part[]
}

export interface Masked extends Part {
  label: Mask
  /** Of what overlaps, the surest says what it is. */
  rank: number
}

/** What overlaps is one; what is switched off stays, also where something vaguer is switched on. */
export function merge(text: string, parts: readonly Masked[], kinds: ReadonlySet<RedactKind>): Masked[] {
  const merged: Masked[] = []
  for (const part of [...parts].sort((a, b) => a.from - b.from || b.rank - a.rank)) {
    const before = merged.at(-1)
    if (before && (part.from < before.to || isContinued(text, before, part))) {
      before.to = Math.max(before.to, part.to)
      if (part.rank > before.rank) Object.assign(before, { label: part.label, rank: part.rank })
    } else merged.push({ ...part })
  }
  return merged.filter(({ label }) => kinds.has(MASKS[label]))
}

function isContinued(text: string, before: Masked, part: Masked): boolean {
  return before.label === part.label && /^[\s,.\-\u2013\u2014/]*$/.test(text.slice(before.to, part.from))
}

export function mask(text: string, parts: readonly Masked[]): string {
  let masked = ''
  let end = 0
  for (const { from, to, label } of parts) {
    masked += text.slice(end, from) + label
    end = to
  }
  return masked + text.slice(end)
}
