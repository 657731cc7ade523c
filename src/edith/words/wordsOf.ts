import { oneSpelling } from '../judge/spelling.js'

/** Lower case, English contractions written out, no punctuation, no accents. */
export function wordsOf(text: string): string[] {
  let plain = withoutAccents(oneSpelling(text).toLowerCase()).replace(APOSTROPHES, "'")
  for (const [short, long] of CONTRACTIONS) plain = plain.replace(short, long)
  return plain.match(WORDS) ?? []
}

/** Lower case, no punctuation, with their accents: by these French endings are told apart. */
export function spelledWordsOf(text: string): string[] {
  return text.toLowerCase().normalize('NFKC').match(WORDS) ?? []
}

export function withoutAccents(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '')
}

const WORDS = /[\p{L}\p{N}]+/gu
const APOSTROPHES = /[\u2018\u2019\u02bc`]/g

const CONTRACTIONS: [RegExp, string][] = [
  [/\bcan'?t\b/g, 'can not'],
  [/\bcannot\b/g, 'can not'],
  [/\bwon'?t\b/g, 'will not'],
  [/n't\b/g, ' not'],
  [/\b(do|does|did|is|are|was|were|have|has|had|should|would|could)nt\b/g, '$1 not'],
  [/\b(i)'?m\b/g, '$1 am'],
  [/'re\b/g, ' are'],
  [/'ve\b/g, ' have'],
  [/'ll\b/g, ' will'],
  [/'d\b/g, ' would'],
  [/\b(that|what|it|he|she|there|here|where|who|how|when|let)'s\b/g, '$1 is'],
]
