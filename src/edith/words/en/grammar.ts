import { type Grammar, listed } from '../grammar.js'
import { wordsOf } from '../wordsOf.js'

const ASKING_FIRST =
  listed(`what which who whom whose how when where why can could will would may shall do does did is are
  was were have has any`)

export const englishGrammar: Grammar = {
  wordsOf,
  functionWords:
    listed(`a an the and or but so if then than that this these those it its is am are was were be been being
    do does did have has had will would can could shall should may might must of to in on at by for from with about as into
    i you he she we they me him her us them my your his our their there here just well okay ok yes yeah no not um uh oh right
    now please all any some very really what which who how when where why let got get let's like`),
  negations: listed('not no never nothing none nobody neither nor without unable'),
  firstPerson: listed('i me my mine we us our ours myself'),
  secondPerson: listed('you your yours yourself'),
  leading: listed(
    'okay ok so and but well right now then alright yes yeah sure great thanks um uh please perfect lovely',
  ),
  asks: (first, second) => ASKING_FIRST.has(first) && !(first === 'will' && second === 'do'),
  stemOf,
}

/** Cuts the endings of English inflection. */
function stemOf(word: string): string {
  if (word.length <= 3) return word
  const stem = word
    .replace(/'s$/, '')
    .replace(/ies$/, 'y')
    .replace(/(ss|sh|ch|x|z)es$/, '$1')
    .replace(/([^s])s$/, '$1')
  const cut = stem.replace(/(ing|ed|er|ly)$/, '')
  if (cut.length < 3 || cut === stem) return stem.length > 4 ? stem.replace(/e$/, '') : stem
  return cut.replace(/(.)\1$/, '$1').replace(/e$/, '')
}
