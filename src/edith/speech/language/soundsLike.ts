import { type LanguageCalibration, languageCalibration } from './calibration.gen.js'
import { type LanguageSigns, languageSigns, type SpokenPassage } from './languageSigns.js'
import type { TalkWords } from './talkWords.js'

/** Below this nobody can tell: a greeting has its names, a bad line its noise. */
const LEAST_SPEECH_SECONDS = 10
// Of speech without a word the likelihood is unknown, and what it is worth must not depend on a handful of words.
const FEW_WORDS = 20
const PASSAGE_SECONDS = 30

/** The signs as numbers that are weighed: the higher they are, the more it is the recogniser's language. */
export function weighedSigns(signs: LanguageSigns): number[] {
  const share = signs.words / (signs.words + FEW_WORDS)
  return [
    signs.wordedSeconds / Math.max(1, signs.speechSeconds),
    share * signs.likelihood + (1 - share) * FAR,
    -signs.unknownShare,
  ]
}
const FAR = -8

function likenessOf(signs: LanguageSigns, { weights, bias } = languageCalibration): number {
  return weighedSigns(signs).reduce((sum, value, i) => sum + value * (weights[i] ?? 0), bias)
}

/**
 * Whether what was recognised can have been said in the recogniser's language. In doubt it was. A call in which half a
 * minute clearly is in that language is one in it, whatever else is heard: songs while somebody waits, a bad line, a third party.
 */
export function soundsLike(
  passages: readonly SpokenPassage[],
  talk: TalkWords,
  calibration: LanguageCalibration = languageCalibration,
): boolean {
  const signs = languageSigns(passages, talk)
  if (signs.speechSeconds < LEAST_SPEECH_SECONDS) return true
  if (likenessOf(signs, calibration) >= calibration.refusedBelow) return true
  return stretches(passages).some(
    (stretch) => likenessOf(languageSigns(stretch, talk), calibration) >= calibration.clearFrom,
  )
}

/** Every run of passages in which people speak for half a minute. */
export function stretches(passages: readonly SpokenPassage[]): SpokenPassage[][] {
  return passages.flatMap((_, from) => {
    let seconds = 0
    for (let to = from; to < passages.length; to++) {
      seconds += (passages[to]?.end ?? 0) - (passages[to]?.start ?? 0)
      if (seconds >= PASSAGE_SECONDS) return [passages.slice(from, to + 1)]
    }
    return []
  })
}
