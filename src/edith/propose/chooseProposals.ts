import type { Candidate } from './candidate.js'
import type { Compared } from './compareCandidates.js'

type Worth = (one: Pick<Compared<Candidate>, 'probability' | 'near'>) => number

// Whoever likens two of these, an answer to one answers the other.
const NEARLY_EQUAL = 0.55
/** What is said in the project's own calls is what will be judged. */
const OWN_CALL = 1.25

const alike: Worth = ({ probability }) => probability
/** What could be either, and is near: the answer moves most. */
const uncertain: Worth = ({ probability, near }) => (1 - Math.abs(2 * probability - 1)) * (0.5 + near)
/** Sounds alike, and yet probably means something else: a counter-example, or a surprise. */
const deceptive: Worth = ({ probability, near }) => near * (1 - probability)

const ROUND: Worth[] = [alike, uncertain, alike, uncertain, deceptive, uncertain]

/** A round of questions, each worth something else to know, the likeliest first. */
export function chooseProposals<C extends Candidate>(compared: Compared<C>[]): Pick<C, 'text' | 'said'>[] {
  const open = compared.filter(({ isAnswered }) => !isAnswered)
  const chosen: Compared<C>[] = []
  for (const worth of ROUND) {
    const rest = open.filter((one) => chosen.every((other) => one.likenessTo(other) < NEARLY_EQUAL))
    const [best] = rest.toSorted((a, b) => worthOf(b, worth) - worthOf(a, worth))
    if (best) chosen.push(best)
  }
  return chosen
    .sort((a, b) => b.probability - a.probability)
    .map(({ candidate: { text, said } }) => ({ text, said }))
}

function worthOf<C extends Candidate>(one: Compared<C>, worth: Worth): number {
  return worth(one) * (one.candidate.said ? OWN_CALL : 1)
}
