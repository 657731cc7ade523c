import {
  type NoConversation,
  noConversationWords,
  scoredAnyway,
} from '../contract/recordings/noConversationWords.js'
import type { RefusedRecording } from './engine.js'
import { lasting } from './refusalMessage.js'
import type { OtherLanguage } from './speech/language/otherLanguage.js'

const names = new Intl.DisplayNames(['en'], { type: 'language' })

/** `expected`: the project's language. What was heard, and what helps. */
export function refusedLanguage(other: OtherLanguage, expected: string): RefusedRecording {
  const { language, speechSeconds, wordedSeconds } = other
  const own = names.of(expected) ?? expected
  const figures = `of ${lasting(speechSeconds)} of speech ${lasting(wordedSeconds)} gave words`
  const message =
    language === undefined
      ? `Most of what is said is not ${own}, as far as it can be understood: ${figures}. If it is in another language, move it to a project in that language; if it is ${own} after all, over a bad line perhaps, have it analysed anyway.`
      : `What is said is ${names.of(language) ?? language}, not ${own}: ${figures}. Move it to a project in that language, or have it analysed anyway.`
  return { kind: 'refused', reason: 'OTHER_LANGUAGE', message, ...(language && { language }) }
}

export function refusedConversation(kind: NoConversation): RefusedRecording {
  const message = `${noConversationWords[kind].en} ${scoredAnyway.en}`
  return { kind: 'refused', reason: 'NO_CONVERSATION', message }
}
