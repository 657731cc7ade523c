import type { CallAgents } from '../../contract/agents.js'
import type { MeasuredCall } from '../../contract/analysis.js'
import type { Segment, Stretch } from '../../contract/transcript.js'
import { isOtherAgents, isWithin, partOfJudged, withoutOtherAgents } from '../agents/judgedAgent.js'
import { interruptions, overtalkSeconds } from './interruptions.js'
import { responseLatencySeconds } from './responseLatency.js'
import { round } from './round.js'
import { sentiment, sentimentCourse } from './sentiment.js'
import { measureSilence } from './silence.js'
import { type Span, total, union } from './spans.js'
import { talkRatio, wordsPerMinute } from './talk.js'

interface Beside {
  unreadable?: Span[]
  stretches?: Stretch[]
  agents?: CallAgents | undefined
}

/**
 * `language`: BCP 47, for what is told by words. `unreadable`: nobody knows what was said there, nor that nothing was.
 * `stretches`: what is heard beside words; whoever speaks unclearly speaks. `agents`: of several one is judged, and measured;
 * their share is of the talk while they have the line.
 */
export function measureCall(
  segments: Segment[],
  durationSeconds: number,
  language: string,
  { unreadable = [], stretches = [], agents }: Beside = {},
): MeasuredCall {
  const people = segments.filter(({ automated }) => !automated)
  const all = [...people, ...stretches.filter(({ kind }) => kind === 'UNCLEAR').map(asTalk)]
  const said = withoutOtherAgents(people, agents)
  const talk = withoutOtherAgents(all, agents)
  const part = partOfJudged(agents)
  return {
    talkRatio: talkRatio(talk.filter((line) => isWithin(line, part))),
    holdSeconds: round(total(union(stretches.filter(({ kind }) => kind === 'HOLD'))), 1),
    ...measureSilence([...segments, ...stretches, ...unreadable], durationSeconds),
    interruptions: interruptions(talk),
    overtalkSeconds: overtalkSeconds(talk),
    wordsPerMinute: wordsPerMinute(said),
    // Whoever another agent spoke before has answered nobody.
    responseLatencySeconds: responseLatencySeconds(
      all.map((line) => (isOtherAgents(line, agents) ? { ...line, speaker: 'UNKNOWN' } : line)),
    ),
    sentiment: sentiment(said, language),
    sentimentCourse: sentimentCourse(said, durationSeconds, language),
  }
}

function asTalk({ speaker, start, end, agent }: Stretch): Segment {
  return { index: -1, speaker, start, end, text: '', agent }
}
