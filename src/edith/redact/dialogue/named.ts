import type { Tongue } from './turn.js'

/** Words that name something, as alternatives of regular expressions; of words without punctuation, in lower case. */
export function named(phrases: Record<Tongue, string>): Record<Tongue, RegExp> {
  return { en: inWords(phrases.en), fr: inWords(phrases.fr) }
}

/** `\b` takes the é of "né" for the end of a word. */
function inWords(phrases: string): RegExp {
  const alternatives = phrases
    .trim()
    .split(/\s*\n\s*/)
    .join('|')
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'gu')
}
