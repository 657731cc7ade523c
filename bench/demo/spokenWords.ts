import { isNumber, numbersAsDigits } from './numbersAsDigits.js'

const CONTRACTIONS: [RegExp, string][] = [
  [/\blet's\b/g, 'let us'],
  [/\bcan't\b/g, 'cannot'],
  [/\bwon't\b/g, 'will not'],
  [/n't\b/g, ' not'],
  [/'m\b/g, ' am'],
  [/'re\b/g, ' are'],
  [/'ll\b/g, ' will'],
  [/'ve\b/g, ' have'],
  [/\b(it|that|he|she|there|what|here|who)'s\b/g, '$1 is'],
]

const SPELLINGS: [RegExp, string][] = [
  [/^ok$/, 'okay'],
  [/iz(e|es|ed|ing)$/, 'is$1'],
  [/^cancel(ed|ing)$/, 'cancell$1'],
  [/^harbor$/, 'harbour'],
]

/**
 * The words of a text as a listener hears them: case, punctuation and spelling gone, every number as its digits, so
 * that "4719", "four seven one nine" and "forty-seven nineteen" are the same four words.
 */
export function spokenWords(text: string): string[] {
  return numbersAsDigits(split(text)).map((word) =>
    SPELLINGS.reduce((spelt, [from, to]) => spelt.replace(from, to), word),
  )
}

function split(text: string): string[] {
  const plain = text
    .toLowerCase()
    .replace(/[’`]/g, "'")
    .replace(/\$(\d[\d,]*)\.(\d\d)\b/g, '$1 dollars and $2 cents')
    .replace(/\$(\d[\d,]*)/g, '$1 dollars')
    .replace(/(\d),(?=\d{3}\b)/g, '$1')
    .replace(/(\d)(st|nd|rd|th)\b/g, '$1')
    .replace(/@/g, ' at ')
    .replace(/([a-z])\.(?=[a-z])/g, '$1 dot ')
    .replace(/\b([a-z]+)-(?=[a-z])/g, (_, before: string) => (isNumber(before) ? `${before} ` : before))
  const expanded = CONTRACTIONS.reduce((so, [from, to]) => so.replace(from, to), plain)
  return expanded.replace(/'/g, '').match(/[a-z]+|\d/g) ?? []
}
