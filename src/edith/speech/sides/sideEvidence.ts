import { roleOfVoice } from '../../understand/roles/roleOfVoice.js'
import type { Utterance } from '../spokenAudio.js'

/** Log-odds that left is the agent's: an e-fold a unit; however much speaks for a side, it is never more certain. */
export const MOST_CERTAIN = 5

// What words tell was learnt from other people's talk, and a call is of one subject: cautious rather than measured, as none
// of the scripted calls is told wrongly (`npm run bench:hearing -- sides`).
const WORTH_OF_WORDS = 0.75
// A call that comes in is answered by the agent; one that goes out is not.
const OF_SPEAKING_FIRST = 0.5

/** How much what is said, in its order, speaks for the left channel being the agent's; below 0 for the right. */
export function sideEvidence(utterances: Pick<Utterance, 'channel' | 'text'>[], language: string): number {
  const [left = 0, right = 0] = [0, 1].map((channel) => {
    const theirs = utterances.filter((utterance) => utterance.channel === channel)
    return roleOfVoice(
      theirs.map(({ text }) => text),
      language,
    )
  })
  const [first] = utterances
  const ofOrder = first ? (first.channel === 0 ? OF_SPEAKING_FIRST : -OF_SPEAKING_FIRST) : 0
  const sum = WORTH_OF_WORDS * (left - right) + ofOrder
  return Math.max(-MOST_CERTAIN, Math.min(MOST_CERTAIN, sum))
}
