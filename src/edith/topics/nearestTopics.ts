import { cosine, type Embed } from '../judge/embedder.js'
import { likeness } from '../judge/likeness.js'
import { type Phrase, readPhrases } from '../judge/phrase.js'
import { readTarget } from '../judge/target.js'
import type { Topic } from './recogniseTopics.js'
import type { SpokenSentence } from './spokenSentences.js'

/** The sentence encoder knows English only. */
const ENCODED = /^en\b/i
const MIN_WORDS = 3
/** Why somebody calls is told early; what a customer says after so many sentences is read by its words alone. */
const MOST_SENTENCES = 40
/** What is farther than this from every example is never alike, and comparing in full costs more. */
const NEAR = 0.4
const LIKELY = 0.1
/** Of likeness and closeness together, by which the nearest topic is told. */
const ALIKE = { REASON: 0.75, CUSTOMER: 1.2, AGENT: Number.POSITIVE_INFINITY }

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
  const phrases = await readPhrases(
    own.map(({ text }) => text),
    embed,
    { signal },
  )
  const examples = await readExamples(shown, means)
  for (const [i, sentence] of own.entries()) {
    const phrase = phrases[i]
    if (!phrase) continue
    let best = { id: '', alike: 0 }
    for (const { id, examples: own } of shown) {
      const closeness = closest(phrase, examples.get(id) ?? [])
      if (closeness < NEAR) continue
      const target = await readTarget({ examples: own, counterExamples: [] }, embed, signal)
      const probability = likeness(phrase, target)
      if (probability >= LIKELY && probability + closeness > best.alike)
        best = { id, alike: probability + closeness }
    }
    if (best.alike >= ALIKE[sentence.part]) nearest.set(sentence, best.id)
  }
  return nearest
}

async function readExamples(
  topics: readonly Topic[],
  { embed, signal }: { embed: Embed; signal?: AbortSignal | undefined },
): Promise<Map<string, Phrase[]>> {
  const options = { keep: true, signal }
  const read = topics.map(
    async ({ id, examples }) => [id, await readPhrases(examples, embed, options)] as const,
  )
  return new Map(await Promise.all(read))
}

function closest({ vector }: Phrase, examples: Phrase[]): number {
  return Math.max(0, ...examples.map((example) => cosine(vector, example.vector)))
}
