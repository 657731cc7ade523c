// What ten clicks in the editor make of a manager's own criterion: three examples, then what is proposed, answered by the
// labels. Usage: npm run bench:clicks [-- HAND…]: hands for training; none: the hand that is kept for testing.
import { calibration } from '../src/edith/judge/calibration.gen.js'
import { type OwnCriterion, readCriteria } from './acts/corpus.js'
import { agreement } from './judge/agreement.js'
import { answerProposals } from './talk/answerProposals.js'
import { type Drafted, predictTurns } from './talk/predictTurns.js'

const CLICKS = [0, 10, 20]
const EXAMPLES = 3

const hands = process.argv.slice(2)
const all = await readCriteria(hands.length > 0 ? 'train' : 'test')
const criteria = all.filter(({ id }) => hands.length === 0 || hands.includes(id.split('/')[0] ?? ''))
/** Half of what is said is in the project's past calls, the other half is judged afterwards. */
const past = criteria.flatMap(({ turns }) => turns.filter((_, i) => i % 2 === 0))
const later = criteria.flatMap(({ id, turns }) =>
  turns.filter((_, i) => i % 2 === 1).map((turn) => ({ ...turn, of: id })),
)

console.log(`${criteria.length} criteria, ${past.length} turns to propose from, ${later.length} to judge\n`)
for (const clicks of CLICKS) {
  const drafts: Drafted[] = []
  for (const criterion of criteria)
    drafts.push({ criterion, ...(await answerProposals(begun(criterion), past, clicks)) })
  const { precision, recall, f1 } = agreement(await predictTurns(drafts, later), calibration.metThreshold)
  const [yes, no] = (['confirmed', 'refused'] as const).map((kind) =>
    drafts.reduce((sum, draft) => sum + draft[kind], 0),
  )
  const figures = [f1, precision, recall].map((value) => value.toFixed(2))
  console.log(
    `${clicks} clicks: F1 ${figures[0]} (precision ${figures[1]}, recall ${figures[2]}), ${yes} confirmed, ${no} refused`,
  )
}
process.exit()

function begun({ id, by, turns }: OwnCriterion) {
  const meeting = turns.filter(({ meets }) => meets).map(({ text }) => text)
  return { id, by, meeting: new Set(meeting), examples: meeting.slice(0, EXAMPLES) }
}
