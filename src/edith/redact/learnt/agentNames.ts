import { isCapital, type Turn } from '../dialogue/turn.js'
import { lexiconIn } from './lexicon.js'

const INTRODUCED = {
  en: /(?<![\p{L}'])(?:my name(?:'s| is)|this is|i'm|it's|you're (?:through|speaking) (?:to|with)) (\p{L}{2,})/gu,
  fr: /(?<![\p{L}'])(?:je m'appelle|je suis|c'est|ici|vous êtes avec) (\p{L}{2,})/gu,
}
const SPEAKING = {
  en: /(\p{L}{2,}) (?:speaking|here)(?![\p{L}'])/gu,
  fr: /(\p{L}{2,}) à l'appareil/gu,
}

/** What agents call themselves: it stays, whoever says it. */
export function agentNames(turns: readonly Turn[]): Set<string> {
  return new Set(
    turns
      .filter(({ speaker }) => speaker === 'AGENT')
      .flatMap((turn) =>
        [INTRODUCED, SPEAKING].flatMap((patterns) =>
          [...turn.words.matchAll(patterns[turn.tongue])].flatMap(({ 0: all, 1: name = '', index }) => {
            const at = turn.tokenAt(index + all.indexOf(name))
            return isCapital(turn, at) || /[fl]/.test(lexiconIn(turn.tongue)(name)) ? [name] : []
          }),
        ),
      ),
  )
}
