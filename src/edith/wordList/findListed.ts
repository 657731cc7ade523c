import type { Likelihood } from './likelihood.js'
import type { Entry } from './listEntries.js'
import { SURELY, worthOfPlace } from './places.js'
import { plainWord } from './plainWord.js'
import { differsTooMuch, distanceTo, type Reading, withoutEnding } from './readings.js'
import { comparable } from './soundDistance.js'
import { soundsOf } from './soundsOf.js'

export interface Found {
  /** Words of the line: the first, and the one after the last. */
  from: number
  to: number
  entry: Entry
  /** "'s" or "s", which the entry has not. */
  ending: string
}

/** `gain`: by how much the entry is likelier than what was heard, in nats; no entry: what was heard stays. */
interface Candidate extends Omit<Found, 'entry'> {
  entry: Entry | undefined
  gain: number
}

// Chosen on corpus/hearing/wordlist/train.jsonl.
const MOST_WORDS = 5
const EXTRA_WORDS = 2
const COST_OF_ENTRY = 9
const COST_OF_COMMON_ENTRY = 4
const COST_OF_SOUND = 4
const COST_OF_COMMON_HEARD = 5
/** "With", "is": they are hardly ever a part of a name that was misheard. */
const OF_A_SMALL_WORD = 3
const SMALL_WORD_COST = 6
/** In the middle of a sentence a capital is a name's: no common word was meant. */
const OF_A_CAPITAL = 3
const SURE = 1000
const SENTENCE_END = /[.?!…]["”»')\]]*$/
/** No name begins with it: "a jean store" is what it says. */
const ARTICLE = /^(?:a|an|the|un|une|des)$/
const NUMBER =
  /^(?:\d.*|zero|oh|one|two|three|four|five|six|seven|eight|nine|ten|double|triple|un|deux|trois|quatre|cinq|sept|huit|neuf|dix)$/

/** Where in a line an entry of the list stands, better than what was heard there; in order of the line. */
export function findListed(
  words: string[],
  entries: Map<string, Entry>,
  language: string,
  likelihood: Likelihood,
): Found[] {
  const plain = words.map(plainWord)
  const candidates: Candidate[] = []
  for (let from = 0; from < words.length; from++) {
    const most = Math.min(words.length, from + MOST_WORDS)
    for (let to = from + 1; to <= most && plain[to - 1] !== ''; to++) {
      candidates.push(...inWindow(from, to))
      if (SENTENCE_END.test(words[to - 1] ?? '')) break
    }
  }
  return bestOf(candidates)

  function inWindow(from: number, to: number): Candidate[] {
    const said = plain.slice(from, to)
    const before = startsSentence(from) ? '' : plain.slice(Math.max(0, from - 4), from).join(' ')
    const place = worthOfPlace(before, plain.slice(to, to + 3).join(' '), language)
    const all: Candidate[] = []
    // Whether it is written so or left: nothing longer or shorter is written over it.
    for (const { words, ending } of withoutEnding(said)) {
      const entry = entries.get(words.join(' '))
      if (entry) all.push({ from, to, ending, gain: SURE, entry: place >= needed(entry) ? entry : undefined })
    }
    const spare = heardCost(from, to) + place - COST_OF_ENTRY
    if (all.length > 0 || spare <= 0 || ARTICLE.test(said[0] ?? '')) return all
    if (said.some((word) => NUMBER.test(word))) return all
    for (const { words, ending } of withoutEnding(said)) {
      const reading = { words, sounds: comparable(words.map((word) => soundsOf(word, language)).join('')) }
      for (const entry of entries.values()) {
        if (Math.abs(entry.words.length - said.length) > EXTRA_WORDS) continue
        const gain = gainOf(entry, reading, spare - needed(entry), place >= SURELY)
        if (gain > 0) all.push({ from, to, entry, ending, gain })
      }
    }
    return all
  }

  /** How unlikely these words are here, as far as they are no small or common ones that are easily said. */
  function heardCost(from: number, to: number): number {
    let sum = 0
    for (let at = from; at < to; at++) {
      const before = startsSentence(at) ? '' : (plain[at - 1] ?? '')
      sum += likelihood.cost(before, plain[at] ?? '')
      if (before !== '' && /^\p{Lu}/u.test(words[at] ?? '') && plain[at] !== 'i') sum += OF_A_CAPITAL
    }
    const [first = '', last = ''] = [plain[from], plain[to - 1]]
    const next = SENTENCE_END.test(words[to - 1] ?? '') ? '' : (plain[to] ?? '')
    const areCommon = plain.slice(from, to).every(likelihood.isCommon)
    const small = Number(isSmall(first)) + (to - from > 1 ? Number(isSmall(last)) : 0)
    return (
      sum +
      (likelihood.cost(last, next) - likelihood.cost('\0', next)) -
      (areCommon ? COST_OF_COMMON_HEARD : 0) -
      OF_A_SMALL_WORD * small
    )
  }

  function isSmall(word: string): boolean {
    return likelihood.cost('\0', word) < SMALL_WORD_COST
  }

  function startsSentence(at: number): boolean {
    return at === 0 || SENTENCE_END.test(words[at - 1] ?? '')
  }
}

/** A name of common words takes more to be meant, the fewer they are. */
function needed({ isCommon, words }: Entry): number {
  return isCommon ? COST_OF_COMMON_ENTRY / words.length : 0
}

/** `spare`: how much likelier the entry is before its sounds are held against what was heard. */
function gainOf(entry: Entry, reading: Reading, spare: number, isNamePlace: boolean): number {
  if (spare <= 0) return 0
  const distance = distanceTo(entry, reading, spare / COST_OF_SOUND, isNamePlace)
  return distance === undefined || differsTooMuch(entry, reading, distance, isNamePlace)
    ? 0
    : spare - distance * COST_OF_SOUND
}

/** Of those that overlap the likeliest. */
function bestOf(candidates: Candidate[]): Found[] {
  const taken: Candidate[] = []
  for (const one of candidates.toSorted(
    (a, b) => b.gain - a.gain || b.to - b.from - (a.to - a.from) || a.from - b.from,
  ))
    if (taken.every(({ from, to }) => one.to <= from || one.from >= to)) taken.push(one)
  return taken
    .filter((one): one is Found & Candidate => one.entry !== undefined)
    .sort((a, b) => a.from - b.from)
}
