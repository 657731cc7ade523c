import type { CallPromise } from '../../contract/about.js'
import type { AboutWords } from './aboutWords.js'
import { type ActsOf, isUnlikely } from './acts.js'
import { type Sentence, saidBy, toldIn } from './sentences.js'

const MOST = 5

/** What the agent said they or somebody will do, each once, in order. */
export function findPromises(
  sentences: Sentence[],
  words: AboutWords | undefined,
  acts?: ActsOf,
): CallPromise[] {
  if (!words) return []
  const made = saidBy('AGENT', sentences).flatMap((sentence): CallPromise[] => {
    if (!words.promise.test(sentence.plain)) return []
    const by = deadlineIn(sentence, words)
    // With a time to it, even "I will check" is a promise, but no question and no condition is.
    const isNone = words.noPromise.test(sentence.plain) && (by === null || isOpen(sentence, words))
    if (isNone || (by === null && isUnlikely('next-steps', sentence.segment, acts))) return []
    return [{ ...toldIn(sentence), by }]
  })
  return made.filter(({ text }, at) => made.findIndex((other) => other.text === text) === at).slice(0, MOST)
}

function deadlineIn({ plain, text }: Sentence, { byWhen }: AboutWords): string | null {
  const found = byWhen.exec(plain)
  if (!found) return null
  // Where accents take no room, what was said stands at the same place; else the plain words do.
  const isInStep = text.normalize('NFC').length === plain.length
  const words = isInStep ? text.normalize('NFC').slice(found.index, found.index + found[0].length) : found[0]
  return words.trim()
}

function isOpen({ plain }: Sentence, { refused }: AboutWords): boolean {
  return (
    plain.endsWith('?') ||
    refused.test(plain) ||
    /^(if|unless|si) /.test(plain) ||
    /\b(won't|will not|might|maybe|perhaps|peut-etre)\b/.test(plain)
  )
}
