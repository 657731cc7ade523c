import type { Stretch } from '../../dialogue/turn.js'
import type { Span } from '../kind.js'
import { englishStreet } from './englishStreet.js'
import { flatsIn } from './flatsIn.js'
import { frenchStreet } from './frenchStreet.js'
import { housesOfFlats } from './housesOfFlats.js'
import { withTown } from './withTown.js'

/** House number, name and what ends a street's name; in French what begins it. `isNamed`: an address was spoken of. */
export function streetsIn(stretch: Stretch, isNamed: boolean): Span[] {
  const { turn } = stretch
  const find = turn.tongue === 'fr' ? frenchStreet : englishStreet
  const found: Span[] = []
  for (let at = stretch.first; at <= stretch.last; at++) {
    const street = find(turn, at, isNamed, found.at(-1)?.last ?? -1)
    if (!street || street.last > stretch.last) continue
    const last = Math.min(stretch.last, withTown(turn, street.last))
    found.push({ label: '[address]', first: street.first, last })
    at = last
  }
  const flats = isNamed || found.length > 0 ? flatsIn(stretch) : []
  return [...found, ...flats, ...housesOfFlats(stretch)]
}
