import type { Segment } from '../../contract/transcript.js'
import { aboutWordsOf } from '../about/aboutWords.js'
import { findReason } from '../about/findReason.js'
import { readSentences, type Sentence } from '../about/sentences.js'
import { isNotAbout } from './isNotAbout.js'
import { topicStems } from './topicStems.js'

export interface SpokenSentence extends Sentence {
  spokenIn: Segment
  stems: string[]
  /**
   * `REASON`: of a turn in which the customer says why they call. A speaker nobody could tell may be the customer, and as
   * well the agent who greets: nobody knows that they say why.
   */
  part: 'REASON' | 'CUSTOMER' | 'AGENT'
}

/** What a customer says first at some length tells more than what is said to an agent's questions. */
const SOME_WORDS = 6

/** What was said, without what the call is said not to be about. */
export function spokenSentences({
  segments,
  language,
}: {
  segments: Segment[]
  language: string
}): SpokenSentence[] {
  const all = readSentences(segments)
  const reasons = [
    findReason(all, aboutWordsOf(language)),
    all.find(({ speaker, words }) => speaker !== 'AGENT' && words >= SOME_WORDS),
  ].map((one) => one?.segment)
  const segmentAt = new Map(segments.map((segment) => [segment.index, segment]))
  return all.flatMap((one): SpokenSentence[] => {
    const spokenIn = segmentAt.get(one.segment)
    if (!spokenIn || isNotAbout(one.plain, language)) return []
    const isReason = one.speaker === 'CUSTOMER' && reasons.includes(one.segment)
    const part = one.speaker === 'AGENT' ? 'AGENT' : isReason ? 'REASON' : 'CUSTOMER'
    return [{ ...one, spokenIn, part, stems: topicStems(one.text, language) }]
  })
}
