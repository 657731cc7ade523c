import type { Act } from '../../src/contract/acts.js'
import type { Sighted } from '../../src/edith/understand/sameness/sameness.js'

/** Something said, as the comparison sees it, and what is known of it. */
export interface SaidTurn extends Sighted {
  by: 'AGENT' | 'CUSTOMER' | 'IVR'
  performs: Act[]
}

/** A manager's own criterion, to be learnt from. */
export interface OwnLesson {
  by: 'AGENT' | 'CUSTOMER'
  /** Their author's three examples first. */
  meeting: SaidTurn[]
  others: SaidTurn[]
}

export interface Lessons {
  criteria: OwnLesson[]
  /** Ordinary talk: it meets no criterion, and what performs the same act means the same in some degree. */
  talk: SaidTurn[]
}
