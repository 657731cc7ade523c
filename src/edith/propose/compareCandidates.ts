import { likeness } from '../judge/likeness.js'
import { type Comparable, compare, readComparables, readPhrases } from '../judge/phrase.js'
import { readTarget } from '../judge/target.js'
import { actLanguage, recogniseActs } from '../understand/acts/recogniseActs.js'
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
  const acted = await actedIn(candidates, meant, means)
  const compared =
    means.talk.vectors.size > 0
      ? await byMeaning(candidates, meant, means)
      : await byWords(candidates, meant, means)
  return compared.map((one, i) => ({ ...one, probability: Math.max(one.probability, acted[i] ?? 0) }))
}

async function actedIn(candidates: Candidate[], { acts, by }: Meant, means: Means): Promise<number[]> {
  const language = actLanguage(means.language)
  if (!language || acts.length === 0 || by === 'CUSTOMER') return []
  const texts = candidates.map(({ text }) => text)
  const all = await recogniseActs(texts, language, means.embedTalk, means.signal)
  return all.map((likely) => Math.max(...acts.map((act) => likely[act])))
}

async function byMeaning<C extends Candidate>(
  candidates: C[],
  { examples, counterExamples, passed }: Meant,
  { embed, embedTalk, signal }: Means,
): Promise<Compared<C>[]> {
  const target =
    examples.length > 0 ? await readTarget({ examples, counterExamples }, embed, { signal }) : null
  const answered = await readComparables([...examples, ...counterExamples, ...passed], embedTalk, { signal })
  const texts = candidates.map(({ text }) => text)
  const phrases = await readPhrases(texts, embedTalk, { signal })
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

/** Without an encoder nearness is that of words; in a language that nobody has learnt so is the guess. */
async function byWords<C extends Candidate>(
  candidates: C[],
  meant: Meant,
  means: Means,
): Promise<Compared<C>[]> {
  const { examples, counterExamples, passed } = meant
  const [own, against, skipped] = [examples, counterExamples, passed].map((texts) =>
    texts.map(means.talk.read),
  )
  const learnt = await learntIn(candidates, meant, means)
  return inBreaths(candidates, IN_A_ROW, (candidate, i) => {
    const to = (others: Worded[] = []) => highest(others, (other) => wordLikeness(candidate.words, other))
    const near = to(own)
    return {
      candidate,
      probability: learnt?.[i] ?? near / (near + to(against) + EVEN),
      near,
      isAnswered: Math.max(near, to(against), to(skipped)) >= NEARLY_EQUAL,
      likenessTo: (other) => wordLikeness(candidate.words, other.candidate.words),
    }
  })
}

async function learntIn(
  candidates: Candidate[],
  { examples, counterExamples }: Meant,
  { language: tag, embed, embedTalk, signal }: Means,
): Promise<number[] | undefined> {
  const language = actLanguage(tag)
  if (!language || examples.length === 0) return undefined
  const target = await readTarget({ examples, counterExamples }, embed, { language, signal })
  const texts = candidates.map(({ text }) => text)
  const phrases = await readPhrases(texts, embedTalk, { language, signal })
  return phrases.map((phrase) => likeness(phrase, target))
}

function highest<T>(all: T[], value: (one: T) => number): number {
  return all.reduce((best, one) => Math.max(best, value(one)), 0)
}
