import type { Embed } from '../judge/embedder.js'
import { type Comparable, compare, readComparables } from '../judge/phrase.js'
import type { Topic } from './recogniseTopics.js'
import type { SpokenSentence } from './spokenSentences.js'

/** A sum of French words takes things of one trade for each other: a wrong topic is silly, a missing one is seen. */
const ENCODED = /^en\b/i
const MIN_WORDS = 3
/** Why somebody calls is told early; what a customer says after so many sentences is read by its words alone. */
const MOST_SENTENCES = 40
/** What shared words are worth beside meaning: what a call is about stands in its nouns. */
const WORDS = 0.5
/** Nearly as near to another topic, it may be about either. */
const APART = 0.15
/** From here a sentence is about what the example is about. */
const ALIKE = { REASON: 0.6, CUSTOMER: 0.75, AGENT: Number.POSITIVE_INFINITY }

/**
 * The topic whose examples each of the customer's sentences is most like, for those that are like any. One at most:
 * "I left my card in a taxi" is near to a payment that was not made as well.
 */
export async function nearestTopics(
  sentences: readonly SpokenSentence[],
  topics: readonly Topic[],
  language: string,
  means: { embed: Embed; signal?: AbortSignal | undefined },
): Promise<Map<SpokenSentence, string>> {
  const nearest = new Map<SpokenSentence, string>()
  const shown = topics.filter(({ examples }) => examples.length > 0)
  if (!ENCODED.test(language) || shown.length === 0) return nearest
  const own = sentences
    .filter(({ part, words }) => part !== 'AGENT' && words >= MIN_WORDS)
    .slice(0, MOST_SENTENCES)
  const { embed, signal } = means
  const phrases = await readComparables(
    own.map(({ text }) => text),
    embed,
    { signal },
  )
  const examples = await readExamples(shown, means)
  for (const [i, sentence] of own.entries()) {
    const phrase = phrases[i]
    if (!phrase) continue
    const [best, second] = shown
      .map(({ id }) => ({ id, alike: closest(phrase, examples.get(id) ?? []) }))
      .sort((a, b) => b.alike - a.alike)
    if (!best || best.alike < ALIKE[sentence.part]) continue
    if (!second || best.alike - second.alike >= APART) nearest.set(sentence, best.id)
  }
  return nearest
}

async function readExamples(
  topics: readonly Topic[],
  { embed, signal }: { embed: Embed; signal?: AbortSignal | undefined },
): Promise<Map<string, Comparable[]>> {
  const options = { keep: true, signal }
  const read = topics.map(
    async ({ id, examples }) => [id, await readComparables(examples, embed, options)] as const,
  )
  return new Map(await Promise.all(read))
}

function closest(phrase: Comparable, examples: Comparable[]): number {
  const all = examples.map((example) => {
    const { meaning, words } = compare(phrase, example)
    return meaning + WORDS * words
  })
  return Math.max(0, ...all)
}
