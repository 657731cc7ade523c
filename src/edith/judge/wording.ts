import { oneSpelling } from './spelling.js'

/** What can be read off a phrase without a model: its content words, whether it asks, denies, and of whom it speaks. */
export interface Wording {
  /** Equal when two phrases are the same word for word. */
  plain: string
  stems: Map<string, number>
  /** Of all stems together. */
  weight: number
  /** How it is built, whatever it is about: "i have ED your X". */
  frame: Set<string>
  words: number
  isQuestion: boolean
  isNegated: boolean
  /** -1: speaks of the speaker only; 1: of the listener only; 0: of both or neither. */
  person: number
}

export function readWording(text: string): Wording {
  const words = wordsOf(text)
  const stems = new Map<string, number>()
  for (const word of words) {
    const stem = stemOf(word)
    stems.set(stem, FUNCTION_WORDS.has(word) ? FUNCTION_WEIGHT : 1)
  }
  return {
    plain: words.join(' '),
    stems,
    weight: [...stems.values()].reduce((sum, weight) => sum + weight, 0),
    frame: frameOf(words),
    words: words.length,
    isQuestion: isQuestion(text, words),
    isNegated: words.some((word) => NEGATIONS.has(word)),
    person: Math.sign(
      words.filter((word) => SECOND_PERSON.has(word)).length -
        words.filter((word) => FIRST_PERSON.has(word)).length,
    ),
  }
}

/** Lower case, contractions written out, no punctuation. */
export function wordsOf(text: string): string[] {
  let plain = oneSpelling(text)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u2018\u2019\u02bc`]/g, "'")
  for (const [short, long] of CONTRACTIONS) plain = plain.replace(short, long)
  return plain.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Cuts the endings of English inflection; both sides of a comparison are cut alike, so it need not be a word. */
export function stemOf(word: string): string {
  if (word.length <= 3) return word
  const stem = word
    .replace(/'s$/, '')
    .replace(/ies$/, 'y')
    .replace(/(ss|sh|ch|x|z)es$/, '$1')
    .replace(/([^s])s$/, '$1')
  const cut = stem.replace(/(ing|ed|er|ly)$/, '')
  if (cut.length < 3 || cut === stem) return stem.length > 4 ? stem.replace(/e$/, '') : stem
  return cut.replace(/(.)\1$/, '$1').replace(/e$/, '')
}

const FUNCTION_WEIGHT = 0.25

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

const FUNCTION_WORDS = new Set(
  `a an the and or but so if then than that this these those it its is am are was were be been being do does did
  have has had will would can could shall should may might must of to in on at by for from with about as into i you
  he she we they me him her us them my your his our their there here just well okay ok yes yeah no not um uh oh right
  now please all any some very really what which who how when where why let got get let's like
  le la les l un une des du de d et ou mais donc que qu qui ce c cet cette ces est sont suis etes etait etre ete ai
  avons avez ont avait sur dans en au aux pour par avec je j vous nous on il elle ils elles se s y ne n me m te t votre
  vos notre nos mon ma mes pas plus bien tres alors voila oui non ca cela si comme euh`.split(/\s+/),
)

const NEGATIONS = new Set(
  'not no never nothing none nobody neither nor without unable pas non jamais rien aucun aucune personne ni sans'.split(
    ' ',
  ),
)
const FIRST_PERSON = new Set(
  'i me my mine we us our ours myself je j moi mon ma mes nous notre nos'.split(' '),
)
const SECOND_PERSON = new Set('you your yours yourself vous votre vos tu te toi ton ta tes'.split(' '))

const ASKING_FIRST = new Set(
  `what which who whom whose how when where why can could would will may shall do does did is are was were have has
  any`.split(/\s+/),
)
const LEADING = new Set(
  'okay ok so and but well right now then alright yes yeah sure great thanks um uh please perfect lovely'.split(
    ' ',
  ),
)

// Recognised speech often lacks its question marks, so how a sentence begins counts as well.
function isQuestion(text: string, words: string[]): boolean {
  if (text.trimEnd().endsWith('?')) return true
  const first = words.findIndex((word) => !LEADING.has(word))
  const start = words.slice(Math.max(0, first), Math.max(0, first) + 2)
  return ASKING_FIRST.has(start[0] ?? '') && !(start[0] === 'will' && start[1] === 'do')
}

function frameOf(words: string[]): Set<string> {
  const slots = words.map((word) => {
    if (FUNCTION_WORDS.has(word)) return word
    if (/ing$/.test(word)) return 'ING'
    return /ed$/.test(word) ? 'ED' : 'X'
  })
  return new Set(slots.map((slot, i) => `${slots[i - 1] ?? '^'} ${slot}`))
}
