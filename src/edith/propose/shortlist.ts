import { oneSpelling } from '../judge/spelling.js'
import { actLanguage } from '../understand/acts/recogniseActs.js'
import { dot } from '../understand/dot.js'
import { sentenceVectors } from '../understand/sentenceVectors.js'
import type { Candidate } from './candidate.js'
import { inBreaths } from './inBreaths.js'
import type { Means, Meant } from './propose.js'
import { wordLikeness } from './wordLikeness.js'

const EACH = 160
// Some milliseconds of a processor each; the next round goes on with others.
const TO_ENCODE = 240
/** Of those that perform a chosen act, so many stand for it. */
const MODELS = 24
// What is nearest in ordinary talk lends its words to the search through calls: the same is said in other words.
const LENT = 8
const LENT_WEIGHT = 0.6
const IN_A_ROW = 200

/**
 * What is worth comparing closely, of talk and of calls: the nearest by meaning, in a language that somebody has learnt.
 * What was said in English calls is encoded bit by bit, the nearest by words first; French is read in no time.
 */
export async function shortlist<Call>(
  { acts, examples }: Meant,
  { ofTalk, ofCalls }: { ofTalk: Candidate<Call>[]; ofCalls: Candidate<Call>[] },
  { talk, language: tag, embedTalk, isKnown, signal }: Means,
): Promise<Candidate<Call>[]> {
  const models = ofTalk.filter((turn) => turn.acts.some((act) => acts.includes(act))).slice(0, MODELS)
  const texts = [...examples, ...models.map(({ text }) => text)]
  const words = texts.map(talk.read)
  const likeWords = (candidate: Candidate) => closest(words, (one) => wordLikeness(candidate.words, one))
  const language = actLanguage(tag)
  if (!language)
    return [...(await nearest(ofTalk, EACH, likeWords)), ...(await nearest(ofCalls, EACH, likeWords))]

  const read = (all: string[]) => sentenceVectors(all, language, embedTalk, { signal })
  const own = await read(texts)
  const near = await nearestByMeaning(ofTalk)
  const lent = near.slice(0, LENT)
  const isEncoded = ({ text }: Candidate) => language !== 'en' || isKnown(oneSpelling(text))
  const fresh = await nearest(
    ofCalls.filter((candidate) => !isEncoded(candidate)),
    TO_ENCODE,
    (candidate) =>
      Math.max(
        likeWords(candidate),
        LENT_WEIGHT * closest(lent, (one) => wordLikeness(candidate.words, one.words)),
      ),
  )
  return [...near, ...(await nearestByMeaning([...ofCalls.filter(isEncoded), ...fresh]))]

  async function nearestByMeaning<C extends Candidate>(candidates: C[]): Promise<C[]> {
    const vectors = await read(candidates.map(({ text }) => text))
    const vectorOf = new Map(candidates.map((candidate, i) => [candidate, vectors[i] ?? new Float32Array()]))
    return nearest(candidates, EACH, (candidate) => {
      const vector = vectorOf.get(candidate) ?? new Float32Array()
      return closest(own, (one) => dot(vector, one))
    })
  }
}

function closest<T>(all: T[], likeness: (one: T) => number): number {
  return all.reduce((best, one) => Math.max(best, likeness(one)), 0)
}

async function nearest<C>(candidates: C[], count: number, likeness: (candidate: C) => number): Promise<C[]> {
  const all = await inBreaths(candidates, IN_A_ROW, (candidate) => ({
    candidate,
    value: likeness(candidate),
  }))
  return all
    .sort((a, b) => b.value - a.value)
    .slice(0, count)
    .map(({ candidate }) => candidate)
}
