import { sentencesIn } from '../sentences/sentencesIn.js'
import { logOddsOf } from './logLinear.js'
import { ROLE_CUES } from './roleCues.js'
import { changeFeatures, roleFeatures } from './roleFeatures.js'
import { rolesIn } from './rolesIn.js'

/** What one sentence may say at most. */
const SURE = 3
// Sentences of one call are of one subject: this many say together what they would if each were of a call of its own.
const OF_ONE_SUBJECT = 3
// The talk that was written to learn from has as many customers who say "Is there anything else?" as calls have agents:
// how common a set phrase is in calls is told by its weight instead.
const WORTH_OF_CUE = 0.5

/**
 * Log-odds that these lines are an agent's, not a customer's, by their words alone: positive where they are more likely
 * an agent's, 0 where nothing tells. In a language that nobody has written talk of, only set phrases tell.
 */
export function roleOfVoice(lines: string[], language: string): number {
  const sentences = lines.flatMap(sentencesIn)
  const sum = sentences.reduce((all, one) => all + roleOfSentence(one, language), 0)
  return sum / Math.sqrt(1 + sentences.length / OF_ONE_SUBJECT)
}

/** The same of a single sentence, by itself. */
export function roleOfSentence(text: string, language: string): number {
  const roles = rolesIn(language)
  const learnt = roles ? bounded(logOddsOf(roles.agent, roleFeatures(text))) : 0
  return bounded(learnt + WORTH_OF_CUE * cuesIn(text))
}

/** Log-odds that the sentence after one is somebody else's, by their words alone. */
export function oddsOfChange(before: string, after: string, language: string): number {
  const roles = rolesIn(language)
  return roles ? bounded(logOddsOf(roles.change, changeFeatures(before, after))) : 0
}

function cuesIn(text: string): number {
  return ROLE_CUES.reduce((sum, { pattern, weight }) => sum + (pattern.test(text) ? weight : 0), 0)
}

function bounded(odds: number): number {
  return Math.max(-SURE, Math.min(SURE, odds))
}
