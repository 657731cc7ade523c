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

type View = ReturnType<typeof nlp>

/** English only. About a millisecond. */
export function readSentence(text: string): Sentence {
  const said = nlp(text)
  const verbs = said.verbs()
  const first = verbs.eq(0)
  const denies = first.has('#Negative') || said.match('^(no|nobody|none|never|nothing|not)').found
  return {
    text,
    asks: text.trimEnd().endsWith('?') || said.questions().found,
    denies,
    refuses:
      said.match('^#Expression? #Conjunction? (i|we) (will|can|could|would|do|am|are|have)? (not|never) .')
        .found || refusesInWords(said),
    supposes:
      said.match('^#Expression? #Conjunction? if').found ||
      said.match('(would|could|should|might) have').found,
    reports: said.match(REPORTS).found,
    addresses: said.match('(you|your|yours|yourself)').found || first.has('#Imperative'),
    ofSelf:
      said.match('(i|me|my|mine|myself|we|us|our|ours)').found &&
      !said.match('(you|your|yours|yourself)').found,
  }
}

const REPORTS =
  '(he|she|they|nobody|somebody|someone|who|whoever|#Actor|#Person|#ProperNoun) (#Auxiliary|#Adverb)? (said|told|says|tells|asked|asks|called|calls|wrote|claimed|claims|promised|apologized|thanked|shouted)'

function refusesInWords(said: View): boolean {
  return said.match('(i|we) (#Auxiliary|#Adverb)? (refuse|decline)').found
}
