import { baseLanguage } from '../../contract/baseLanguage.js'
import { plainWord } from './plainWord.js'
import { ENGLISH } from './soundsOfEnglish.js'
import { FRENCH } from './soundsOfFrench.js'

/** What is read, where it stands, and which sounds it has. */
export type SpellingRule = [spelling: RegExp, sounds: string]

const DIGITS: Record<string, string[]> = {
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  fr: ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'],
}
const SIGNS: Record<string, Record<string, string>> = {
  en: { '&': 'and', '+': 'plus', '@': 'at' },
  fr: { '&': 'et', '+': 'plus', '@': 'arobase' },
}

const sticky = new WeakMap<SpellingRule[], [RegExp, string][]>()

const known = new Map<string, string>()
const MOST_KNOWN = 50_000

/** How a word is said, a letter a sound; French by French rules, every other language by English ones. */
export function soundsOf(word: string, language: string): string {
  const key = `${baseLanguage(language)} ${word}`
  const found = known.get(key) ?? said(word, language)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(key, found)
  return found
}

function said(word: string, language: string): string {
  const isFrench = baseLanguage(language) === 'fr'
  const tongue = isFrench ? 'fr' : 'en'
  const letters = plainWord(word.replace(/[&+@]/g, (sign) => SIGNS[tongue]?.[sign] ?? ''))
    .replace(/\p{Nd}/gu, (digit) => ` ${DIGITS[tongue]?.[Number(digit)] ?? ''} `)
    .normalize(isFrench ? 'NFC' : 'NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll("'", '')
  return letters
    .split(/[^\p{L}]+/u)
    .map((part) => read(part, isFrench ? FRENCH : ENGLISH))
    .join('')
    .replace(/(.)\1+/g, '$1')
}

function read(word: string, rules: SpellingRule[]): string {
  const compiled =
    sticky.get(rules) ?? rules.map(([spelling, sounds]) => [new RegExp(spelling, 'yu'), sounds])
  sticky.set(rules, compiled as [RegExp, string][])
  let sounds = ''
  let at = 0
  while (at < word.length) {
    let length = 1
    for (const [spelling, said] of compiled as [RegExp, string][]) {
      spelling.lastIndex = at
      const found = spelling.exec(word)
      if (!found || found[0] === '') continue
      sounds += said
      length = found[0].length
      break
    }
    at += length
  }
  return sounds
}
