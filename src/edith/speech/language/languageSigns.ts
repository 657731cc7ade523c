import { isSentenceEnd, likelihoods, type TalkWords, wordsOf } from './talkWords.js'

/** Speech as it was found, in seconds, and the words that were made of it; without any: ''. */
export interface SpokenPassage {
  start: number
  end: number
  text: string
}

export interface LanguageSigns {
  speechSeconds: number
  /** Seconds of speech of which words could be made. */
  wordedSeconds: number
  words: number
  /** Mean natural logarithm of how likely the words are; 0 where there are none. */
  likelihood: number
  /** Share of the words that nobody is known to say. */
  unknownShare: number
}

/** What speaks for a language, or against it, in what a recogniser of that language made of speech. */
export function languageSigns(passages: readonly SpokenPassage[], talk: TalkWords): LanguageSigns {
  const heard = passages.map(({ start, end, text }) => ({ seconds: end - start, words: wordsOf(text) }))
  const words = heard.flatMap((passage) => passage.words)
  const said = words.filter((word) => !isSentenceEnd(word))
  const values = likelihoods(words, talk)
  const seconds = (some: typeof heard) => some.reduce((sum, passage) => sum + passage.seconds, 0)
  return {
    speechSeconds: seconds(heard),
    wordedSeconds: seconds(heard.filter((passage) => passage.words.length > 0)),
    words: said.length,
    likelihood: values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length),
    unknownShare: said.filter((word) => !talk.words.has(word)).length / Math.max(1, said.length),
  }
}
