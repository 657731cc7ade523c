import { compareVerdicts } from '../demo/compareVerdicts.js'
import { transcriptErrors } from '../demo/transcriptErrors.js'
import { type Cause, causeOf } from './causeOf.js'
import type { JudgedCall } from './judgeScript.js'
import type { ScriptedCall } from './scriptedCalls.js'

const FORBIDDEN = ['no-rude-language', 'no-blame']

export interface Total {
  agreed: number
  verdicts: number
  capped: number
  missed: number
  unsure: number
  errors: number
  words: number
  causes: Map<Cause, number>
}

export function startTotal(): Total {
  const causes = new Map<Cause, number>()
  return { agreed: 0, verdicts: 0, capped: 0, missed: 0, unsure: 0, errors: 0, words: 0, causes }
}

/** With what was made of its text, a call that was heard is told with the cause of each disagreement. */
export function printCall(call: ScriptedCall, judged: JudgedCall, total: Total, onText?: JudgedCall): void {
  const { criteria, capped, overallScore } = judged
  const compared = compareVerdicts(call.verdicts, criteria)
  const wrong = compared.filter(({ agrees }) => !agrees)
  total.agreed += compared.length - wrong.length
  total.verdicts += compared.length
  total.unsure += criteria.filter(({ unsure }) => unsure).length
  const isCritical = (id: string) => criteria.some((one) => one.id === id && one.critical)
  const deserved = compared.some(
    ({ criterionId, expected }) => isCritical(criterionId) && expected.includes('NOT_MET'),
  )
  if (capped && !deserved) total.capped++
  const { errors, words } = transcriptErrors(call.script, judged.lines)
  total.errors += errors
  total.words += words
  const heard = onText ? `   word errors ${percent(errors, words)}` : ''
  const score = `score ${overallScore.toFixed(1)}${capped ? ' (capped)' : ''}`
  console.log(
    `${call.slug.padEnd(28)} ${compared.length - wrong.length} of ${compared.length}   ${score}${heard}`,
  )

  const rightOnText = new Set(
    onText &&
      compareVerdicts(call.verdicts, onText.criteria).flatMap((one) => (one.agrees ? [one.criterionId] : [])),
  )
  for (const { criterionId, expected, found } of wrong) {
    if (FORBIDDEN.includes(criterionId) && found === 'MET') total.missed++
    const result = criteria.find(({ id }) => id === criterionId)
    const moment = result?.evidence[0] ?? result?.nearestMiss
    const quote = moment ? `: "${moment.quote}" (${moment.start} s)` : ''
    const text = onText?.criteria.find(({ id }) => id === criterionId)
    let because = ''
    if (result && text) {
      const cause = rightOnText.has(criterionId)
        ? causeOf(text, result, judged.script, judged.lines)
        : 'judged wrong'
      total.causes.set(cause, (total.causes.get(cause) ?? 0) + 1)
      because = `, ${cause}`
    }
    console.log(
      `    ${criterionId}: ${found} at ${result?.confidence}, a manager says ${expected.join(' or ')}${because}${quote}`,
    )
  }
}

export function printTotal(total: Total): void {
  const { agreed, verdicts, unsure, capped, missed, errors, words, causes } = total
  if (verdicts === 0) return
  console.log(`\nverdicts agree ${percent(agreed, verdicts)} (${agreed} of ${verdicts}), unsure ${unsure}`)
  console.log(`capped against the manager: ${capped}; forbidden acts missed: ${missed}`)
  if (errors > 0) console.log(`word errors ${percent(errors, words)}`)
  if (causes.size > 0)
    console.log(
      `of the disagreements: ${[...causes].map(([cause, times]) => `${cause} ${times}`).join(', ')}`,
    )
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`
}
