import type { Segment } from '../../contract/transcript.js'
import { isTelling } from './isTelling.js'
import { type SpokenSentence, spokenSentences } from './spokenSentences.js'
import { topicStems } from './topicStems.js'

export interface CallToRead {
  id: string
  language: string
  segments: Segment[]
}

export interface Suggestion {
  phrase: string
  /** The spellings in which it was said, the most frequent first. */
  words: string[]
  calls: number
  said: { analysisId: string; sentence: SpokenSentence }[]
}

const LONGEST = 3
/** What one customer says is no topic, nor what a few of very many do. */
const FEWEST_CALLS = 2
const SMALLEST_SHARE = 0.02
/** A word that nearly always stands in a longer phrase is not suggested beside it. */
const MOSTLY = 0.7
const SHOWN = 8
const QUOTED = 3
const SPELLINGS = 5

interface Heard {
  stems: string[]
  spellings: Map<string, number>
  saidIn: Map<string, SpokenSentence>
}

/** What customers say in several of these calls, and not in calls of any kind: words and phrases of at most three words. */
export function suggestTopics(calls: readonly CallToRead[], known: readonly string[]): Suggestion[] {
  const heard = new Map<string, Heard>()
  for (const call of calls) {
    const own = spokenSentences(call).filter(({ part }) => part !== 'AGENT')
    for (const sentence of own)
      for (const { stems, spelling } of phrasesOf(sentence.text, call.language)) {
        const key = stems.join(' ')
        const found = heard.get(key) ?? { stems, spellings: new Map(), saidIn: new Map() }
        found.spellings.set(spelling, (found.spellings.get(spelling) ?? 0) + 1)
        if (!found.saidIn.has(call.id)) found.saidIn.set(call.id, sentence)
        heard.set(key, found)
      }
  }
  const fewest = Math.max(FEWEST_CALLS, Math.ceil(SMALLEST_SHARE * calls.length))
  const isKnown = knownPhrases(known, calls)
  const frequent = [...heard.values()].filter(
    ({ saidIn, stems }) => saidIn.size >= fewest && !isKnown.has(stems.join(' ')),
  )
  return frequent
    .filter((one) => !frequent.some((longer) => isPartOf(one, longer)))
    .sort((a, b) => b.saidIn.size - a.saidIn.size || b.stems.length - a.stems.length)
    .slice(0, SHOWN)
    .map(presentHeard)
}

/** Every run of telling words; names, which are written with a capital inside of a sentence, end a run. */
function* phrasesOf(text: string, language: string): Generator<{ stems: string[]; spelling: string }> {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const read = words.map((word, at) => {
    const [stem = '', ...more] = topicStems(word, language)
    const isName = at > 0 && /^\p{Lu}/u.test(word)
    return {
      word: word.toLowerCase(),
      stem,
      isTelling: more.length === 0 && !isName && isTelling(stem, language),
    }
  })
  for (let from = 0; from < read.length; from++)
    for (let to = from + 1; to <= Math.min(from + LONGEST, read.length); to++) {
      const run = read.slice(from, to)
      if (!run.every((one) => one.isTelling)) break
      yield { stems: run.map(({ stem }) => stem), spelling: run.map(({ word }) => word).join(' ') }
    }
}

function knownPhrases(known: readonly string[], calls: readonly CallToRead[]): Set<string> {
  const languages = new Set(calls.map(({ language }) => language))
  return new Set(
    [...languages].flatMap((language) => known.map((word) => topicStems(word, language).join(' '))),
  )
}

function isPartOf(one: Heard, longer: Heard): boolean {
  if (one.stems.length >= longer.stems.length) return false
  return (
    ` ${longer.stems.join(' ')} `.includes(` ${one.stems.join(' ')} `) &&
    longer.saidIn.size >= MOSTLY * one.saidIn.size
  )
}

function presentHeard({ spellings, saidIn }: Heard): Suggestion {
  const words = [...spellings]
    .sort((a, b) => b[1] - a[1] || a[0].length - b[0].length)
    .map(([spelling]) => spelling)
  return {
    phrase: words[0] ?? '',
    words: words.slice(0, SPELLINGS),
    calls: saidIn.size,
    said: [...saidIn].slice(0, QUOTED).map(([analysisId, sentence]) => ({ analysisId, sentence })),
  }
}
