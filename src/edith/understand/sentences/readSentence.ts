import nlp from 'compromise/three'

/** How a sentence is meant, as far as its grammar tells. */
export interface Sentence {
  text: string
  asks: boolean
  /** Its main verb, or the first one, is denied. */
  denies: boolean
  /** The speaker says what they will not or cannot do. */
  refuses: boolean
  /** What would be, or would have been. */
  supposes: boolean
  /** Told of somebody else's words: "he said that …", "they asked you for …". */
  reports: boolean
  /** Speaks to or of the listener: "you", "your", or an order. */
  addresses: boolean
  /** Of the speaker only. */
  ofSelf: boolean
}

/** English only. About a millisecond, of which what nobody asks for is not spent. */
export function readSentence(text: string): Sentence {
  const view = once(() => nlp(text))
  const first = once(() => view().verbs().eq(0))
  const matches = (pattern: object[]) => view().match(pattern).found
  const asks = once(() => text.trimEnd().endsWith('?') || view().questions().found)
  const denies = once(() => first().has('#Negative') || matches(NOTHING))
  const refuses = once(() => MAY_REFUSE.test(text) && (matches(WILL_NOT) || matches(DECLINES)))
  const supposes = once(() => matches(IF) || matches(WOULD_HAVE))
  const reports = once(() => MAY_REPORT.test(text) && matches(TELLS))
  const addresses = once(() => matches(LISTENER) || first().has('#Imperative'))
  const ofSelf = once(() => matches(SPEAKER) && !matches(LISTENER))
  return {
    text,
    get asks() {
      return asks()
    },
    get denies() {
      return denies()
    },
    get refuses() {
      return refuses()
    },
    get supposes() {
      return supposes()
    },
    get reports() {
      return reports()
    },
    get addresses() {
      return addresses()
    },
    get ofSelf() {
      return ofSelf()
    },
  }
}

const TELLING =
  'said|told|says|tells|asked|asks|called|calls|wrote|claimed|claims|promised|apologized|thanked|shouted'
const NOTHING = nlp.parseMatch('^(no|nobody|none|never|nothing|not)')
const WILL_NOT = nlp.parseMatch(
  '^#Expression? #Conjunction? (i|we) (will|can|could|would|do|am|are|have)? (not|never) .',
)
const DECLINES = nlp.parseMatch('(i|we) (#Auxiliary|#Adverb)? (refuse|decline)')
const IF = nlp.parseMatch('^#Expression? #Conjunction? if')
const WOULD_HAVE = nlp.parseMatch('(would|could|should|might) have')
const TELLS = nlp.parseMatch(
  `(he|she|they|nobody|somebody|someone|who|whoever|#Actor|#Person|#ProperNoun) (#Auxiliary|#Adverb)? (${TELLING})`,
)
const LISTENER = nlp.parseMatch('(you|your|yours|yourself)')
const SPEAKER = nlp.parseMatch('(i|me|my|mine|myself|we|us|our|ours)')
// Most sentences have none of the words, and tagging one takes longer than all that is asked of it.
const MAY_REFUSE = /n['’`]?t\b|not\b|never|refuse|decline/i
const MAY_REPORT = new RegExp(TELLING, 'i')

function once<T>(compute: () => T): () => T {
  let known: { value: T } | undefined
  return () => {
    known ??= { value: compute() }
    return known.value
  }
}
