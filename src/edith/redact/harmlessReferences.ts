import type { Run } from './digitRuns.js'
import type { Token } from './tokens.js'

const NAMED = new Set(
  `part parts model version versions firmware flight build release ios android windows sku mileage odometer clock reading
  serial meter tyre tyres tire tires size error temperature pressure frequency channel rate pneu pneus erreur taille
  température pression fréquence taux canal chaîne pièce modèle référence-pièce vol kilométrage compteur logiciel micrologiciel série`.split(
    /\s+/,
  ),
)
/** Of these one goes with another: "part EX-44021-B, and the gasket is 7718 0042". */
const PARTS = new Set('part parts pièce pièces'.split(' '))
const PARTS_WITHIN_TOKENS = 16
const COUNTERS = new Set('clock odometer mileage meter compteur'.split(' '))
const WITHIN_TOKENS = 5
const BREAKS = new Set(['.', '?', '!', ';'])

/** A version, a part's or model's number, a flight, what a meter shows: numbers of things. */
export function isNumberOfThing({ first, last }: Run, tokens: Token[]): boolean {
  const after = tokens.slice(last + 1, last + 4).map(({ text }) => text)
  if (after.some((text) => COUNTERS.has(text))) return true
  for (let at = first - 1; at >= Math.max(0, first - PARTS_WITHIN_TOKENS); at--) {
    const { text = '', isGlued } = tokens[at] ?? {}
    if (NAMED.has(text) && at >= first - WITHIN_TOKENS) return true
    if (PARTS.has(text)) return true
    if (BREAKS.has(text) && !isGlued) return false
  }
  return false
}

/** "25000 leaflets" */
export function isOrderedQuantity({ first, last, digits, groups }: Run, tokens: Token[]): boolean {
  const after = tokens[last + 1]
  const isPlural =
    after?.kind === 'word' &&
    !after.isGlued &&
    /^\p{L}{3,}[sx]$/u.test(after.text) &&
    !NO_PLURAL.has(after.text)
  return groups.length === 1 && digits.length <= 6 && isPlural && !NUMBER.has(tokens[first - 1]?.text ?? '')
}

const NO_PLURAL = new Set(
  `this thanks yes was has does is as us his hers theirs yours ours always plus perhaps unless across vous nous pas plus dans sans
  mais alors après très puis vers jamais mes tes ses les des deux`.split(/\s+/),
)
const NUMBER = new Set('number no account code numéro compte code n'.split(' '))
