import { heardText } from '../../contract/heardText.js'
import type { Segment } from '../../contract/transcript.js'

/** For the raw payload: the transcript has the times already, what was heard is kept in words. */
export function withoutWordTimes<S extends Segment>(segment: S) {
  const { words: _words, wordTimes: _wordTimes, ...rest } = segment
  const heard = heardText(segment)
  return heard === null ? rest : { ...rest, heard }
}
