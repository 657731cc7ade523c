import { type Meant, meantBy } from '../understand/sameness/sameness.js'
import type { Embed } from './embedder.js'
import { type Phrase, type PhraseOptions, readPhrases } from './phrase.js'

/** What a criterion means, ready to be compared with. */
export type Target = Meant<Phrase>

// Scorecards change rarely and calls come all day; a target takes some hundred kilobytes at most.
const KEPT_TARGETS = 64

const keptFor = new WeakMap<Embed, Map<string, Target>>()

export async function readTarget(
  { examples, counterExamples }: { examples: string[]; counterExamples: string[] },
  embed: Embed,
  { language = 'en', signal }: Pick<PhraseOptions, 'language' | 'signal'> = {},
): Promise<Target> {
  const targets = keptFor.get(embed) ?? new Map<string, Target>()
  keptFor.set(embed, targets)
  const key = JSON.stringify([language, examples, counterExamples])
  const read = (texts: string[]) => readPhrases(texts, embed, { keep: true, language, signal })
  const target = targets.get(key) ?? meantBy(await read(examples), await read(counterExamples))
  targets.delete(key)
  targets.set(key, target)
  for (const oldest of targets.keys()) {
    if (targets.size <= KEPT_TARGETS) break
    targets.delete(oldest)
  }
  return target
}
