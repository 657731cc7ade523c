import type { Evidence } from '../../../contract/analysis.js'
import type { Criterion } from '../../../contract/scorecard.js'
import type { Segment, Speaker } from '../../../contract/transcript.js'
import { wordsOf } from '../../words/wordsOf.js'
import { evidenceOf } from '../finding.js'
import { asksForCourtesy, isOnlyCourtesy } from './isOnlyCourtesy.js'
import { speaksToJudge } from './speaksToJudge.js'

/** What a model quotes, where it is words of the right speaker in the segment that it names, and says something. */
export function evidenceFor(
  criterion: Criterion,
  quotes: { segment: number; quote: string }[],
  segments: Segment[],
): Evidence[] {
  const isRight = speakersOf(criterion, segments)
  const found = quotes.flatMap(({ segment: index, quote }) => {
    const segment = segments.find((candidate) => candidate.index === index)
    if (!segment || !isRight(segment.speaker) || !isIn(segment, quote)) return []
    if (speaksToJudge(segment.text)) return []
    if (isOnlyCourtesy(quote) && !takesCourtesy(criterion)) return []
    return [evidenceOf(segment, quote.trim())]
  })
  const bySegment = new Map(found.map((evidence) => [evidence.segment, evidence]))
  return [...bySegment.values()].sort((a, b) => a.segment - b.segment)
}

/** An unknown voice may be the agent's only where nobody could be told apart at all. */
function speakersOf(criterion: Criterion, segments: Segment[]): (speaker: Speaker) => boolean {
  const by = ('by' in criterion && criterion.by) || 'AGENT'
  if (by === 'ANYONE') return () => true
  const isToldApart = segments.some(({ speaker }) => speaker !== 'UNKNOWN')
  return (speaker) => speaker === by || (!isToldApart && speaker === 'UNKNOWN')
}

function isIn({ text }: Segment, quote: string): boolean {
  const wanted = wordsOf(quote).join(' ')
  return wanted !== '' && ` ${wordsOf(text).join(' ')} `.includes(` ${wanted} `)
}

function takesCourtesy(criterion: Criterion): boolean {
  if (criterion.kind === 'JUDGED') return asksForCourtesy(criterion.question)
  return (
    criterion.kind !== 'METRIC' &&
    criterion.examples.some((example) => isOnlyCourtesy(example) && asksForCourtesy(example))
  )
}
