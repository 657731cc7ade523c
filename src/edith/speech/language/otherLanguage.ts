import { baseLanguage } from '../../../contract/baseLanguage.js'
import type { SpeechModel } from '../speechModel.js'
import { otherLanguageOfWords } from './languageOfWords.js'
import { languageSigns, type SpokenPassage } from './languageSigns.js'
import { soundsLike } from './soundsLike.js'
import { talkWordsIn } from './talkWordsIn.js'

export interface OtherLanguage {
  /** Without a region; undefined: nobody can tell which. */
  language: string | undefined
  speechSeconds: number
  wordedSeconds: number
}

/** Of a recogniser that tells the languages of some passages itself: that many, and as many of them in one other. */
const LEAST_TOLD = 3

/**
 * What is spoken, where it is another language than `expected`. By the recogniser's own account, where it has one; by the
 * words, where it writes whatever is said; and of one that knows a single language, by how little sense it makes of it.
 */
export function otherLanguage(
  passages: readonly (SpokenPassage & { language?: string })[],
  expected: string,
  family: SpeechModel['family'],
): OtherLanguage | undefined {
  const base = baseLanguage(expected)
  const language =
    toldLanguage(passages, base) ?? otherLanguageOfWords(passages.map(({ text }) => text).join(' '), base)
  const talk = talkWordsIn(base)
  // Calibrated on what Moonshine writes.
  const isNonsense = family === 'moonshine' && talk !== undefined && !soundsLike(passages, talk)
  if (language === undefined && !isNonsense) return undefined
  const { speechSeconds, wordedSeconds } = languageSigns(passages, { words: new Map(), pairs: new Map() })
  return { language, speechSeconds, wordedSeconds }
}

/** Only where all passages that were asked about are in one. */
function toldLanguage(passages: readonly { language?: string }[], expected: string): string | undefined {
  const told = passages.flatMap(({ language }) => language ?? [])
  const [first] = told
  const isOne = told.length >= LEAST_TOLD && told.every((language) => language === first)
  return isOne && first !== expected ? first : undefined
}
