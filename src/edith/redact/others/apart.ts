import type { Turn } from '../dialogue/turn.js'
import type { Part } from '../mask.js'
import { amountsIn } from './amounts.js'
import { contactsOfCompany } from './contactsOfCompany.js'
import { contactsToldByAgent } from './contactsToldByAgent.js'
import { numbersOfThings } from './numbersOfThings.js'
import { serviceNumbers } from './serviceNumbers.js'

/** What is a thing's, the company's or an amount: by line, in characters. No kind may read any of it. */
export function othersIn(turns: readonly Turn[], areRolesSure: boolean): Map<number, Part[]> {
  const apart = new Map<number, Part[]>()
  const all = [
    ...numbersOfThings(turns),
    ...contactsOfCompany(turns),
    ...(areRolesSure ? contactsToldByAgent(turns) : []),
    ...serviceNumbers(turns),
    ...turns.flatMap(amountsIn),
  ]
  for (const { turn, first, last } of all) {
    const from = turn.tokens[first]?.from ?? 0
    const to = turn.tokens[last]?.to ?? 0
    apart.set(turn.segment, [...(apart.get(turn.segment) ?? []), { segment: turn.segment, from, to }])
  }
  return apart
}
