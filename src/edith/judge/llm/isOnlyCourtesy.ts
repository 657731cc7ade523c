import { wordsOf } from '../../words/wordsOf.js'

/** Whether nothing is left of these words without greetings, thanks and assent. */
export function isOnlyCourtesy(text: string): boolean {
  return wordsOf(text).every((word) => COURTESY.has(word))
}

/** Whether a question or an example is about courtesies, so that they alone can answer it. */
export function asksForCourtesy(question: string): boolean {
  return /\b(greet|welcom|hello|morning|afternoon|evening|bye|thank|polite|courte|accueil|salu|bonjour|bonsoir|revoir|remerci|merci|poli)/i.test(
    question,
  )
}

const COURTESIES_PROPER = new Set(
  `hello hi hey morning afternoon evening welcome thanks thank bye goodbye cheers greetings bonjour bonsoir allo salut
  merci bienvenue revoir adieu`.split(/\s+/),
)

const COURTESY = new Set([
  ...COURTESIES_PROPER,
  ...`good day night there you very much so a lot and to yes no yeah yep okay ok right alright sure fine great perfect
  lovely please sir madam maam mister mr mrs ms miss dear all everyone for calling call your is it this that of course
  indeed oh ah um uh well then now have nice au oui non d accord tres bien parfait voila beaucoup monsieur madame
  mademoiselle bonne journee soiree s il vous plait je vous en prie euh alors donc de rien et`.split(/\s+/),
])
