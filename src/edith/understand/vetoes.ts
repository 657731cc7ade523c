import { Act } from '../../contract/acts.js'
import { sentencesOf } from '../judge/spans.js'
import type { Likely } from './acts/recogniseActs.js'
import type { Sentence } from './sentences/readSentence.js'

type Veto = (sentence: Sentence) => boolean

const refused: Veto = ({ refuses }) => refuses
const refusedOrReported: Veto = ({ refuses, reports }) => refuses || reports
// "I cannot open it without your date of birth" asks by refusing; a short one only refuses.
const SHORT = 8

/** What grammar alone rules out. `npm run bench:judge` prints how often each would have been wrong. */
const VETOES: Partial<Record<Act, Veto>> = {
  greeting: refusedOrReported,
  'self-introduction': refused,
  'identity-verification': ({ refuses, text }) => refuses && text.split(/\s+/).length <= SHORT,
  'need-clarified': refused,
  // "I cannot tell you how sorry I am" and "I don't blame you" feel with somebody by denying something else.
  empathy: ({ refuses, text }) => refuses && !/\b(sorry|apolog|blame|surpris)/i.test(text),
  'solution-explained': refused,
  'next-steps': refused,
  'resolution-confirmed': refusedOrReported,
  'further-help': refusedOrReported,
  'closing-thanks': ({ refuses, reports, asks }) => refuses || reports || asks,
  blame: ({ ofSelf }) => ofSelf,
}

// Below this nothing comes of it in any case, and reading a sentence costs more than recognising it.
const WORTH_READING = 0.1
const RULED_OUT = 0.02

/** An act stays ruled out only where every sentence of the turn rules it out. */
export function vetoed(likely: Likely, text: string, read: (sentence: string) => Sentence): Likely {
  const worth = Act.options.filter((act) => VETOES[act] && likely[act] >= WORTH_READING)
  if (worth.length === 0) return likely
  const sentences = sentencesOf(text).map(read)
  const ruledOut = worth.filter((act) => sentences.every((sentence) => VETOES[act]?.(sentence)))
  return { ...likely, ...Object.fromEntries(ruledOut.map((act) => [act, Math.min(likely[act], RULED_OUT)])) }
}
