import { oddsOfChange, roleOfSentence } from '../../understand/roles/roleOfVoice.js'
import { wordsOf } from '../../words/wordsOf.js'
import { alternate } from './alternate.js'
import type { SpokenUnit } from './spokenUnits.js'

/** Of the sound of one sentence, however long. */
const SOUND_AT_MOST = 6
// A word or two are said by both: a sentence tells its role in full from here on.
const TELLING_WORDS = 5
// Sentences of one call are of one subject and no independent witnesses of which voice is whose.
const OF_ONE_SUBJECT = 3
// How likely another speaks before it is known what is said, in log-odds: without a pause, after one, after silence.
const GOES_ON = -3
const AFTER_PAUSE = -0.7
const AFTER_SILENCE = 0
const PAUSE_SECONDS = 0.15
const SILENCE_SECONDS = 0.45

/**
 * The probability that each sentence is the agent's, 0 to 1: by its words, by its sound, and by what came before and
 * after. Which of the two voices is the agent's is told by what they say all in all.
 */
export function tellParties(units: SpokenUnit[], language: string): number[] {
  const roles = units.map(({ text }) => roleOf(text, language))
  const changes = units.map((unit, i) => changeBefore(unit, units[i - 1], language))
  const sounds = units.map(({ odds }) => Math.max(-SOUND_AT_MOST, Math.min(SOUND_AT_MOST, odds)))
  const asSecond = alternate(
    roles.map((role, i) => role + (sounds[i] ?? 0)),
    changes,
  )
  const asFirst = alternate(
    roles.map((role, i) => role - (sounds[i] ?? 0)),
    changes,
  )
  const witnesses = Math.sqrt(1 + units.length / OF_ONE_SUBJECT)
  const isSecond = 1 / (1 + Math.exp((asFirst.fit - asSecond.fit) / witnesses))
  return units.map(
    (_, i) => isSecond * (asSecond.second[i] ?? 0.5) + (1 - isSecond) * (asFirst.second[i] ?? 0.5),
  )
}

function roleOf(text: string, language: string): number {
  const share = Math.min(1, wordsOf(text).length / TELLING_WORDS)
  return roleOfSentence(text, language) * Math.sqrt(share)
}

function changeBefore(unit: SpokenUnit, last: SpokenUnit | undefined, language: string): number {
  if (!last) return 0
  const gap = last.utterance === unit.utterance ? 0 : unit.start - last.end
  const before = gap < PAUSE_SECONDS ? GOES_ON : gap < SILENCE_SECONDS ? AFTER_PAUSE : AFTER_SILENCE
  return before + oddsOfChange(last.text, unit.text, language)
}
