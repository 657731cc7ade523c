import { z } from 'zod'
import type { Evidence } from '../../../contract/analysis.js'
import type { Remark } from '../../../contract/remarks/remark.js'
import type { Segment } from '../../../contract/transcript.js'
import { Verdict } from '../../../contract/verdict.js'
import { evidenceOf, type Finding } from '../finding.js'
import { MAX_SCORE } from '../score.js'
import { wordsOf } from '../wording.js'
import { parseJson } from './complete.js'

const Answer = z.object({
  verdict: Verdict,
  comment: z.string().trim().min(1).max(2000),
  confidence: z.number().min(0).max(1).catch(0.5),
  quotes: z.array(z.object({ segment: z.int(), quote: z.string() })).max(100),
})

const SCORES = { MET: MAX_SCORE, PARTIAL: MAX_SCORE / 2, NOT_MET: 0, NOT_APPLICABLE: null }

/** A verdict counts only with the words that justify it, found again in the segment it names. */
export function readAnswer(
  text: string,
  segments: Segment[],
): { kind: 'finding'; finding: Finding } | { kind: 'refused'; because: Remark } {
  const answer = Answer.safeParse(parseJson(withoutFence(text)))
  if (!answer.success) return { kind: 'refused', because: { key: 'MODEL_WRONG_FORM' } }
  const { verdict, comment, confidence, quotes } = answer.data
  const evidence = quotes.flatMap((quote) => verifiedQuote(quote, segments))
  if (evidence.length === 0 && verdict !== 'NOT_APPLICABLE')
    return { kind: 'refused', because: { key: 'MODEL_WITHOUT_QUOTE' } }
  return {
    kind: 'finding',
    finding: {
      verdict,
      score: SCORES[verdict],
      confidence: Math.round(confidence * 100) / 100,
      comment,
      evidence: verdict === 'NOT_APPLICABLE' ? [] : evidence,
      nearestMiss: null,
    },
  }
}

/** Small models like to wrap JSON in a Markdown fence, whatever schema they are given. */
function withoutFence(text: string): string {
  return text
    .trim()
    .replace(/^```(?:json)?\s*/i, '')
    .replace(/\s*```$/, '')
}

function verifiedQuote(
  { segment: index, quote }: { segment: number; quote: string },
  segments: Segment[],
): Evidence[] {
  const segment = segments.find((candidate) => candidate.index === index)
  const wanted = wordsOf(quote).join(' ')
  if (!segment || wanted === '') return []
  return ` ${wordsOf(segment.text).join(' ')} `.includes(` ${wanted} `)
    ? [evidenceOf(segment, quote.trim())]
    : []
}
