import { readFileSync } from 'node:fs'
import type { TalkWords } from './talkWords.js'
import { unpackTalkWords } from './talkWordsFile.js'

let english: TalkWords | undefined

/** Learnt by `npm run calibrate:languages`. `language` without a region; undefined: nobody has learnt it. */
export function talkWordsIn(language: string): TalkWords | undefined {
  if (language !== 'en') return undefined
  english ??= unpackTalkWords(readFileSync(new URL('../../../../weights/words-en.bin', import.meta.url)))
  return english
}
