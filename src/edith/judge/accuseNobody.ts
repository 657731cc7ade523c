import type { Criterion } from '../../contract/scorecard.js'
import { type Finding, momentOf } from './finding.js'
import { MAX_SCORE } from './score.js'

/** A forbidden phrase that was perhaps said is shown, to be listened to, and costs nothing: whoever found it. */
export function accuseNobody(finding: Finding, { kind }: Criterion): Finding {
  const { verdict, unsure, evidence, confidence, comment, source } = finding
  const [first] = evidence
  const isAccusation = kind === 'NOT_SAID' && (verdict === 'NOT_MET' || verdict === 'PARTIAL')
  if (!isAccusation || !unsure || !first) return finding
  const nearly = { key: 'FORBIDDEN_NEARLY_SAID' as const, moment: momentOf(first, first.quote) }
  return {
    ...finding,
    verdict: 'MET',
    score: MAX_SCORE,
    // Not `judgedAt`: an accusation that is hardly believed is no proof of the contrary.
    confidence: Math.round((1 - confidence) * 100) / 100,
    unsure: true,
    comment: source === 'MODEL' ? [nearly, comment].flat() : nearly,
  }
}
