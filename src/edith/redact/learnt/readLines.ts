import { MASKS } from '../../../contract/redactKinds.js'
import type { Ruled } from '../byRules.js'
import { tokensIn } from '../dialogue/turn.js'
import { grouped } from '../grouped.js'
import type { Part } from '../mask.js'
import { type ReadLine, type RuledAs, readLine } from './readLine.js'

/** The lines of a call with what the rules say of each token: of finds that overlap the surest. */
export function readLines({ turns, found, apart }: Ruled): ReadLine[] {
  const finds = grouped(found, ({ segment }) => segment)
  return turns.map((turn) => {
    const ruled = turn.tokens.map((): RuledAs => '')
    const say = ({ from, to }: Part, as: RuledAs) => {
      const { first, last } = tokensIn(turn, from, to)
      ruled.fill(as, first, last + 1)
    }
    for (const part of apart.get(turn.segment) ?? []) say(part, 'APART')
    const own = finds.get(turn.segment) ?? []
    for (const find of [...own].sort((a, b) => a.rank - b.rank)) say(find, MASKS[find.label])
    return readLine(turn, ruled)
  })
}
