import { MASKS, type RedactKind } from '../../contract/redactKinds.js'
import type { Masked } from './mask.js'

/**
 * What is to be masked in a line, in its order, nothing twice. Of finds that overlap the union is masked, with the label
 * of the surest; of those, of the longest; of those, of the first. What is switched off stays, also where something vaguer
 * is switched on; what of that lies beside it is masked all the same.
 */
export function merge(text: string, finds: readonly Masked[], kinds: ReadonlySet<RedactKind>): Masked[] {
  const isWanted = ({ label }: Masked) => kinds.has(MASKS[label])
  const order = new Map(finds.map((find, i) => [find, i]))
  const isBefore = (one: Masked, other: Masked) => (order.get(one) ?? 0) < (order.get(other) ?? 0)
  const stays = finds.filter((find) => !isWanted(find))
  const wanted = finds.filter(isWanted).flatMap((find) =>
    outside(
      text,
      find,
      stays.filter((other) => isSurer(other, find, isBefore(other, find))),
    ),
  )
  return joined(text, united(wanted))
}

/** Of equal finds of the same words the first says what they are; in any other doubt they are masked. */
function isSurer(off: Masked, on: Masked, isFirst: boolean): boolean {
  if (off.rank !== on.rank) return off.rank > on.rank
  return isFirst && off.from === on.from && off.to === on.to
}

/** What is left of a find beside others, where that is more than what stands between words. */
function outside(text: string, find: Masked, others: readonly Masked[]): Masked[] {
  let left = [find]
  for (const { from, to } of others)
    left = left.flatMap((piece) =>
      to <= piece.from || from >= piece.to
        ? [piece]
        : [
            { ...piece, to: Math.max(piece.from, from) },
            { ...piece, from: Math.min(piece.to, to) },
          ],
    )
  return left.flatMap((piece) => {
    if (piece === find) return [piece]
    const { index } = /[\p{L}\p{N}]/u.exec(text.slice(piece.from, piece.to)) ?? {}
    if (index === undefined) return []
    const trailing = /[^\p{L}\p{N}]*$/u.exec(text.slice(piece.from, piece.to))?.[0].length ?? 0
    return [{ ...piece, from: piece.from + index, to: piece.to - trailing }]
  })
}

function united(finds: readonly Masked[]): Masked[] {
  const all: { union: Masked; says: Masked }[] = []
  for (const find of [...finds].sort((a, b) => a.from - b.from)) {
    const before = all.at(-1)
    if (!before || find.from >= before.union.to) {
      all.push({ union: { ...find }, says: find })
      continue
    }
    before.union.to = Math.max(before.union.to, find.to)
    if (!saysMore(find, before.says)) continue
    before.says = find
    Object.assign(before.union, { label: find.label, rank: find.rank })
  }
  return all.map(({ union }) => union)
}

function saysMore(one: Masked, other: Masked): boolean {
  return one.rank !== other.rank ? one.rank > other.rank : one.to - one.from > other.to - other.from
}

/** What one label says goes on behind a comma or a dash; only now, as it may have become another's. */
function joined(text: string, parts: readonly Masked[]): Masked[] {
  const all: Masked[] = []
  for (const part of parts) {
    const before = all.at(-1)
    if (before && isContinued(text, before, part)) before.to = part.to
    else all.push({ ...part })
  }
  return all
}

function isContinued(text: string, before: Masked, part: Masked): boolean {
  return before.label === part.label && /^[\s,.\-\u2013\u2014/]*$/.test(text.slice(before.to, part.from))
}
