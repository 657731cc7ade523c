import type { Criterion } from '../../contract/scorecard.js'
import { type Finding, lessSure } from './finding.js'

// Where nobody could tell who spoke, the words may be the other's. Cautious rather than measured: what was sure by little
// (below 0.88) asks to be checked, and a listed word, or what nobody doubts, still counts.
const SPEAKER_UNKNOWN = 0.8

/** A verdict that rests on the words of speakers whom nobody could tell is less sure. */
export function lessSureOfSpeaker(finding: Finding, criterion: Criterion): Finding {
  const { evidence, verdict } = finding
  if (criterion.kind === 'METRIC' || criterion.by === 'ANYONE') return finding
  // What came close to being forbidden is the less so if somebody else said it.
  if (criterion.kind === 'NOT_SAID' && verdict === 'MET') return finding
  const by = criterion.by ?? 'AGENT'
  const isKnown = evidence.some(({ speaker }) => speaker === by)
  if (isKnown || !evidence.some(({ speaker }) => speaker === 'UNKNOWN')) return finding
  return lessSure(finding, SPEAKER_UNKNOWN)
}
