import { setImmediate } from 'node:timers/promises'
import { cosine, type Vector } from '../judge/embedder.js'
import { oneSpelling } from '../judge/spelling.js'
import type { Candidate } from './candidate.js'
import type { Means, Meant } from './propose.js'
import { type Worded, wordLikeness } from './wordLikeness.js'

const OF_TALK = 160
// Each has to be encoded, some milliseconds of a processor.
const OF_CALLS = 120
/** Of those that perform a chosen act, so many stand for it. */
const MODELS = 24
// What is nearest in ordinary talk lends its words to the search through calls: the same is said in other words.
const LENT = 8
const LENT_WEIGHT = 0.6
const A_BREATH = 400

/** What is worth comparing closely: the nearest of the talk by meaning, where it has vectors, and of calls by words. */
export async function shortlist<Call>(
  { acts, examples }: Meant,
  { ofTalk, ofCalls }: { ofTalk: Candidate<Call>[]; ofCalls: Candidate<Call>[] },
  { talk, embedTalk, signal }: Means,
): Promise<Candidate<Call>[]> {
  const models = ofTalk.filter((turn) => turn.acts.some((act) => acts.includes(act))).slice(0, MODELS)
  const texts = [...examples, ...models.map(({ text }) => text)]
  const words = texts.map(talk.read)
  const vectors = talk.vectors.size > 0 ? await embedTalk(texts.map(oneSpelling), { signal }) : []
  const near = await nearest(ofTalk, OF_TALK, (turn) => {
    const vector = talk.vectors.get(oneSpelling(turn.text))
    return vector ? closest(vectors, (one) => cosine(vector, one)) : byWords(turn, words)
  })
  const lent = near.slice(0, LENT).map((turn) => turn.words)
  const said = await nearest(ofCalls, OF_CALLS, (candidate) =>
    Math.max(byWords(candidate, words), LENT_WEIGHT * byWords(candidate, lent)),
  )
  return [...near, ...said]
}

function byWords(candidate: Candidate, words: Worded[]): number {
  return closest(words, (one) => wordLikeness(candidate.words, one))
}

function closest<T extends Vector | Worded>(all: T[], likeness: (one: T) => number): number {
  return all.reduce((best, one) => Math.max(best, likeness(one)), 0)
}

/** Thousands of them: others have their turn in between. */
async function nearest<C>(candidates: C[], count: number, likeness: (candidate: C) => number): Promise<C[]> {
  const all: { candidate: C; value: number }[] = []
  for (const [i, candidate] of candidates.entries()) {
    if (i % A_BREATH === 0) await setImmediate()
    all.push({ candidate, value: likeness(candidate) })
  }
  return all
    .sort((a, b) => b.value - a.value)
    .slice(0, count)
    .map(({ candidate }) => candidate)
}
