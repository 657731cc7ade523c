import type { CriterionOf } from '../../contract/scorecard.js'
import type { Segment } from '../../contract/transcript.js'
import type { Embed } from '../judge/embedder.js'
import { type Candidate, fromCalls, fromTalk } from './candidate.js'
import { chooseProposals } from './chooseProposals.js'
import { compareCandidates } from './compareCandidates.js'
import { shortlist } from './shortlist.js'
import { type Talk, talkIn } from './talk.js'

/** What the author of a criterion has said of it so far. */
export interface Meant extends Pick<CriterionOf<'SAID'>, 'acts' | 'examples' | 'counterExamples' | 'by'> {
  kind: 'SAID' | 'NOT_SAID'
  /** What was asked before and got no answer. */
  passed: string[]
}

export type Proposal<Call> = Pick<Candidate<Call>, 'text' | 'said'>

export interface Means {
  /** What the judge compares by: phrases of a scorecard. */
  embed: Embed
  /** The same, with the talk's vectors at hand: only what is said in calls has to be encoded. */
  embedTalk: Embed
  /** What has a vector already, as the encoder is given it. */
  isKnown: (text: string) => boolean
  talk: Talk
  language: string
  signal?: AbortSignal | undefined
}

type Asking = Pick<Means, 'language' | 'embed' | 'signal'> & Partial<Pick<Means, 'isKnown'>>

/**
 * Utterances to be confirmed or refused: out of ordinary talk and of calls, newest first. Those that most likely mean
 * the same stand first; no two are nearly equal, and none is nearly what was answered.
 */
export async function propose<Call>(
  meant: Meant,
  calls: { call: Call; segments: Segment[] }[],
  { language, embed, isKnown = () => false, signal }: Asking,
): Promise<Proposal<Call>[]> {
  const talk = await talkIn(language)
  const means = { talk, language, embed, embedTalk: withTalk(embed, talk), isKnown, signal }
  const ofCalls = await fromCalls(calls, meant.by, talk.read)
  const candidates = await shortlist(meant, { ofTalk: fromTalk(talk, meant), ofCalls }, means)
  return chooseProposals(await compareCandidates(candidates, meant, means))
}

function withTalk(embed: Embed, { vectors }: Talk): Embed {
  return async (texts, options) => {
    const missing = texts.filter((text) => !vectors.has(text))
    const encoded = missing.length > 0 ? await embed(missing, options) : []
    const fresh = new Map(missing.map((text, i) => [text, encoded[i]]))
    return texts.map((text) => vectors.get(text) ?? fresh.get(text) ?? new Float32Array())
  }
}
