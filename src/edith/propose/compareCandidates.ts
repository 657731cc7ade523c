import { likeness } from '../judge/likeness.js'
import { type Comparable, compare, readComparables, readPhrases } from '../judge/phrase.js'
import { readTarget } from '../judge/target.js'
import { type ActLanguage, actLanguage, recogniseActs } from '../understand/acts/recogniseActs.js'
import type { Candidate } from './candidate.js'
import { inBreaths } from './inBreaths.js'
import type { Means, Meant } from './propose.js'
import { type Worded, wordLikeness } from './wordLikeness.js'

export interface Compared<C> {
  candidate: C
  /** That it means what was meant, by what is known so far. */
  probability: number
  /** 0 to 1: how close it is to something that was confirmed, whether or not it means the same. */
  near: number
  /** Nearly what was answered, or passed over, before. */
  isAnswered: boolean
  likenessTo: (other: Compared<C>) => number
}

const NEARLY_EQUAL = 0.72
const IN_A_ROW = 16

export async function compareCandidates<C extends Candidate>(
  candidates: C[],
  meant: Meant,
  means: Means,
): Promise<Compared<C>[]> {
  const language = actLanguage(means.language)
  if (!language) return byWords(candidates, meant, means)
  const acted = await actedIn(candidates, meant, language, means)
  const compared = await byMeaning(candidates, meant, language, means)
  return compared.map((one, i) => ({ ...one, probability: Math.max(one.probability, acted[i] ?? 0) }))
}

async function actedIn(
  candidates: Candidate[],
  { acts, by }: Meant,
  language: ActLanguage,
  means: Means,
): Promise<number[]> {
  if (acts.length === 0 || by === 'CUSTOMER') return []
  const texts = candidates.map(({ text }) => text)
  const all = await recogniseActs(texts, language, means.embedTalk, means.signal)
  return all.map((likely) => Math.max(...acts.map((act) => likely[act])))
}

async function byMeaning<C extends Candidate>(
  candidates: C[],
  { examples, counterExamples, passed }: Meant,
  language: ActLanguage,
  { embed, embedTalk, signal }: Means,
): Promise<Compared<C>[]> {
  const target =
    examples.length > 0 ? await readTarget({ examples, counterExamples }, embed, { language, signal }) : null
  const asked = [...examples, ...counterExamples, ...passed]
  const answered = await readComparables(asked, embedTalk, { language, signal })
  const texts = candidates.map(({ text }) => text)
  const phrases = await readPhrases(texts, embedTalk, { language, signal })
  const read = candidates.flatMap((candidate, i) => {
    const phrase = phrases[i]
    return phrase ? [{ candidate, phrase }] : []
  })
  const phraseOf = new Map(read.map(({ candidate, phrase }) => [candidate, phrase]))
  const alike = (a: Comparable, b: Comparable | undefined) => (b ? compare(a, b).overall : 0)
  return inBreaths(read, IN_A_ROW, ({ candidate, phrase }) => ({
    candidate,
    probability: target ? likeness(phrase, target) : 0,
    near: highest(target?.examples ?? [], (example) => alike(phrase, example)),
    isAnswered: answered.some((other) => alike(phrase, other) >= NEARLY_EQUAL),
    likenessTo: (other) => alike(phrase, phraseOf.get(other.candidate)),
  }))
}

// With half of an example's words in common, and none of a counter-example's, it is more likely than not.
const EVEN = 0.3

/** In a language that nobody has learnt: nearness, and the guess, are those of words. */
async function byWords<C extends Candidate>(
  candidates: C[],
  { examples, counterExamples, passed }: Meant,
  { talk }: Means,
): Promise<Compared<C>[]> {
  const [own, against, skipped] = [examples, counterExamples, passed].map((texts) => texts.map(talk.read))
  return inBreaths(candidates, IN_A_ROW, (candidate) => {
    const to = (others: Worded[] = []) => highest(others, (other) => wordLikeness(candidate.words, other))
    const near = to(own)
    return {
      candidate,
      probability: near / (near + to(against) + EVEN),
      near,
      isAnswered: Math.max(near, to(against), to(skipped)) >= NEARLY_EQUAL,
      likenessTo: (other) => wordLikeness(candidate.words, other.candidate.words),
    }
  })
}

function highest<T>(all: T[], value: (one: T) => number): number {
  return all.reduce((best, one) => Math.max(best, value(one)), 0)
}
