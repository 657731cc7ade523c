import { KINDS } from '../kinds/all.js'
import type { Kind } from '../kinds/kind.js'
import type { Turn } from './turn.js'

/** Words that name a kind: first to last token. */
export interface Cue {
  kind: Kind
  words: string
  first: number
  last: number
}

/** "Never tell anybody your PIN" asks for nothing. */
const REFUSED = {
  en: /\b(never|don't|do not|not|no need to|without|won't|forgot|forgotten|lost|reset|change[ds]?|new)( \w+){0,4}$/,
  fr: /(jamais|n'|ne |pas |sans |oublié|perdu|réinitialiser|changer|nouveau)( ?[\p{L}']+){0,4}$/u,
}
const NEAR = 40

/** In their order; of two that overlap the longer. */
export function cuesIn(turn: Turn): Cue[] {
  const found = KINDS.flatMap((kind) =>
    [...turn.words.matchAll(kind.named[turn.tongue])].flatMap((match) => {
      const end = match.index + match[0].length
      const around = turn.words.slice(Math.max(0, match.index - NEAR), end + NEAR)
      if (kind.unless?.[turn.tongue].test(around)) return []
      const first = turn.tokenAt(match.index)
      return [{ kind, words: match[0], first, last: turn.tokenAt(end + 1) - 1 }]
    }),
  ).sort((a, b) => a.first - b.first || b.last - a.last)
  const kept: Cue[] = []
  for (const cue of found) {
    const before = kept.at(-1)
    if (!before || cue.first > before.last) kept.push(cue)
    else if (cue.last - cue.first > before.last - before.first) kept[kept.length - 1] = cue
  }
  return kept
}

export function isRefused(turn: Turn, cue: Cue): boolean {
  const before = turn.tokens
    .slice(Math.max(0, cue.first - 6), cue.first)
    .map(({ text }) => text)
    .join(' ')
  return REFUSED[turn.tongue].test(before)
}
