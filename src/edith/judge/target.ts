import type { Embed } from './embedder.js'
import { ordinaryTalk } from './ordinaryTalk.js'
import { compare, type Phrase, readPhrases } from './phrase.js'
import { separate } from './separator.js'

/** What a criterion means, ready to be compared with. */
export interface Target {
  examples: Phrase[]
  counterExamples: Phrase[]
  /** What else is said in calls, without what an example says too: that is no evidence against it. */
  ordinary: Phrase[]
  factors: number[]
}

const SAME_OVERALL = 0.7
// Scorecards change rarely and calls come all day; a target takes about half a megabyte.
const KEPT_TARGETS = 64

type Read = (texts: string[]) => Promise<Phrase[]>

interface Kept {
  targets: Map<string, Target>
  talk: Phrase[]
}
const keptFor = new WeakMap<Embed, Kept>()

export async function readTarget(
  { examples, counterExamples }: { examples: string[]; counterExamples: string[] },
  embed: Embed,
  signal?: AbortSignal,
): Promise<Target> {
  const read = (texts: string[]) => readPhrases(texts, embed, { keep: true, signal })
  const { targets, talk } = keptFor.get(embed) ?? (await keepFor(embed, read))
  const key = JSON.stringify([examples, counterExamples])
  const target = targets.get(key) ?? (await buildTarget(examples, counterExamples, talk, read))
  targets.delete(key)
  targets.set(key, target)
  for (const oldest of targets.keys()) {
    if (targets.size <= KEPT_TARGETS) break
    targets.delete(oldest)
  }
  return target
}

async function keepFor(embed: Embed, read: Read): Promise<Kept> {
  const kept = { targets: new Map<string, Target>(), talk: await read(ordinaryTalk) }
  keptFor.set(embed, kept)
  return kept
}

async function buildTarget(own: string[], against: string[], talk: Phrase[], read: Read): Promise<Target> {
  const examples = await read(own)
  const counterExamples = await read(against)
  const ordinary = talk.filter((phrase) =>
    examples.every((example) => compare(phrase, example).overall < SAME_OVERALL),
  )
  return {
    examples,
    counterExamples,
    ordinary,
    factors: separate(examples, [...counterExamples, ...ordinary]),
  }
}
