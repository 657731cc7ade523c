import type { ZxcvbnFactory } from '@zxcvbn-ts/core'

/** Why a password is refused; each has words in the web app. */
export type Weakness = 'COMMON' | 'PERSONAL' | 'PATTERN' | 'GUESSABLE'

/** Of zxcvbn's 0 to 4: from 3 on, more than 10^8 guesses. */
const ENOUGH = 3
/** The time grows with the square of the length; what is this long and still weak stays weak. */
const JUDGED_CHARACTERS = 32
const L33T_VARIANTS = 3

/** Undefined: nobody who guesses cleverly finds it soon. `personal`: what is known of its owner. */
export async function weaknessOf(
  password: string,
  personal: readonly string[] = [],
): Promise<Weakness | undefined> {
  const { score, sequence } = (await estimator()).check(password.slice(0, JUDGED_CHARACTERS), [
    ...personal.flatMap(wordsOf),
    'callcenterrate',
  ])
  if (score >= ENOUGH) return undefined
  const longest = [...sequence].sort((a, b) => b.token.length - a.token.length)[0]
  if (longest?.pattern === 'dictionary') {
    if (longest.dictionaryName === 'userInputs') return 'PERSONAL'
    return longest.dictionaryName.startsWith('passwords') ? 'COMMON' : 'GUESSABLE'
  }
  return longest?.pattern === 'bruteforce' ? 'GUESSABLE' : 'PATTERN'
}

let loaded: Promise<ZxcvbnFactory> | undefined

/** Dictionaries of some megabytes: read when the first password is chosen. */
function estimator(): Promise<ZxcvbnFactory> {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined
    throw error
  })
  return loaded
}

async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, common, english, french] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
    import('@zxcvbn-ts/language-fr'),
  ])
  return new ZxcvbnFactory({
    l33tMaxSubstitutions: L33T_VARIANTS,
    graphs: common.adjacencyGraphs,
    dictionary: { ...common.dictionary, ...english.dictionary, ...french.dictionary },
  })
}

/** "Ada Lovelace" and each of the two; of an address what stands before and after the @. */
function wordsOf(text: string): string[] {
  return [text, ...text.split(/[\s@.]+/).filter((word) => word.length > 2)]
}
