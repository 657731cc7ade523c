import { stemmer } from '@orama/stemmers/french'
import { type Grammar, listed } from '../grammar.js'
import { spelledWordsOf, withoutAccents } from '../wordsOf.js'

const ASKING_FIRST = listed('quel quelle quels quelles comment pourquoi quand combien qui lequel laquelle')
const VERB_OF_YOURS = /ez$/
const ASKED_OF = listed('vous je il elle on nous tu')
const ASKING_VERBS = listed('etes puis peut est sont avons sommes as peux veux')

export const frenchGrammar: Grammar = {
  wordsOf: spelledWordsOf,
  functionWords:
    listed(`le la les l un une des du de d et ou mais donc que qu qui ce c cet cette ces est sont suis etes
    etait etre ete ai avons avez ont avait a sur dans en au aux pour par avec sans je j vous nous on il elle ils elles se s y
    ne n me m te t tu votre vos notre nos mon ma mes son sa ses leur leurs pas plus bien tres alors voila oui non ca cela si
    comme euh la ici tout toute tous toutes`),
  negations: listed('pas non jamais rien aucun aucune ni sans impossible'),
  firstPerson: listed('je j me m moi mon ma mes nous notre nos'),
  secondPerson: listed('vous votre vos tu te t toi ton ta tes'),
  leading: listed('alors et donc bon bien oui d accord tres parfait super merci euh mais eh voila'),
  asks: (first, second) =>
    ASKING_FIRST.has(first) ||
    (second === 'ce' && (first === 'est' || first === 'qu')) ||
    (ASKED_OF.has(second) && (VERB_OF_YOURS.test(first) || ASKING_VERBS.has(first))),
  // Recognised French may lack an accent: what is left of a word has none.
  stemOf: (word) => withoutAccents(stemmer(word)),
}
