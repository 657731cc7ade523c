import type { ActLanguage } from '../understand/acts/recogniseActs.js'
import type { Grammar } from '../words/grammar.js'
import { grammars } from '../words/grammars.js'
import { withoutAccents } from '../words/wordsOf.js'

/** What can be read off a phrase without a model: its content words, whether it asks, denies, and of whom it speaks. */
export interface Wording {
  /** Equal when two phrases are the same word for word. */
  plain: string
  stems: Map<string, number>
  /** Of all stems together. */
  weight: number
  /** How it is built, whatever it is about: "i have ED your X". */
  frame: Set<string>
  words: number
  isQuestion: boolean
  isNegated: boolean
  /** -1: speaks of the speaker only; 1: of the listener only; 0: of both or neither. */
  person: number
}

export function readWording(text: string, language: ActLanguage): Wording {
  const grammar = grammars[language]
  const spelled = grammar.wordsOf(text)
  const words = spelled.map(withoutAccents)
  const stems = new Map<string, number>()
  for (const [i, word] of words.entries())
    stems.set(grammar.stemOf(spelled[i] ?? word), grammar.functionWords.has(word) ? FUNCTION_WEIGHT : 1)
  const count = (small: ReadonlySet<string>) => words.filter((word) => small.has(word)).length
  return {
    plain: words.join(' '),
    stems,
    weight: [...stems.values()].reduce((sum, weight) => sum + weight, 0),
    frame: frameOf(words, grammar),
    words: words.length,
    isQuestion: isQuestion(text, words, grammar),
    isNegated: count(grammar.negations) > 0,
    person: Math.sign(count(grammar.secondPerson) - count(grammar.firstPerson)),
  }
}

const FUNCTION_WEIGHT = 0.25

function isQuestion(text: string, words: string[], { leading, asks }: Grammar): boolean {
  if (text.trimEnd().endsWith('?')) return true
  const begin = Math.max(
    0,
    words.findIndex((word) => !leading.has(word)),
  )
  return asks(words[begin] ?? '', words[begin + 1] ?? '')
}

function frameOf(words: string[], { functionWords }: Grammar): Set<string> {
  const slots = words.map((word) => {
    if (functionWords.has(word)) return word
    if (/ing$/.test(word)) return 'ING'
    return /ed$/.test(word) ? 'ED' : 'X'
  })
  return new Set(slots.map((slot, i) => `${slots[i - 1] ?? '^'} ${slot}`))
}
