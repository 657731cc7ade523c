import { readFile } from 'node:fs/promises'
import { baseLanguage } from '../../contract/baseLanguage.js'
import { plainWord } from './plainWord.js'

/** How unlikely words are, in nats: what is said in calls has 3 to 10, what nobody says 16. */
export interface Likelihood {
  /** Of this word after that one; '': at the beginning or end of a sentence. */
  cost(before: string, word: string): number
  /** Whether it is a word that anybody uses. */
  isCommon(word: string): boolean
}

const UNKNOWN_COST = 16
// A word's share of all falls with its rank: the tenth of the first one is the tenth one's.
const SHARE_OF_THE_FIRST = 0.1
const COMMON_RANK = 12_000
const OF_PAIRS = 0.6
const SEEN_OFTEN = 5
const OF_TALK = 0.5

const read = new Map<string, Promise<Likelihood>>()

/** French for French; English for any other language, whose words it then knows none of. */
export function likelihoodIn(language: string): Promise<Likelihood> {
  const tongue = baseLanguage(language) === 'fr' ? 'fr' : 'en'
  const known = read.get(tongue) ?? readLikelihood(tongue)
  read.set(tongue, known)
  return known
}

async function readLikelihood(tongue: 'en' | 'fr'): Promise<Likelihood> {
  const file = new URL(`../../../weights/words-${tongue}.tsv`, import.meta.url)
  const counts = new Map<string, number>()
  let all = 0
  for (const line of (await readFile(file, 'utf8')).split('\n')) {
    const [key, times] = line.split('\t')
    if (key === undefined || times === undefined) continue
    counts.set(key, Number(times))
    if (!key.includes(' ')) all += Number(times)
  }
  const ranks = await ranksIn(tongue)

  const share = (word: string) => {
    const ofTalk = (counts.get(word) ?? 0) / all
    const rank = ranks.get(word)
    const ofAll = rank === undefined ? 0 : SHARE_OF_THE_FIRST / (rank + 1)
    return Math.max(OF_TALK * ofTalk + (1 - OF_TALK) * ofAll, Math.exp(-UNKNOWN_COST))
  }
  return {
    cost(before, word) {
      const times = before === '' ? all / 10 : (counts.get(before) ?? 0)
      const paired = times >= SEEN_OFTEN ? OF_PAIRS * ((counts.get(`${before} ${word}`) ?? 0) / times) : 0
      return -Math.log(
        paired + (1 - (times >= SEEN_OFTEN ? OF_PAIRS : 0)) * (word === '' ? 0.1 : share(word)),
      )
    },
    isCommon: (word) =>
      (counts.get(word) ?? 0) >= SEEN_OFTEN || (ranks.get(word) ?? COMMON_RANK) < COMMON_RANK,
  }
}

/** The list that passwords are checked against is ranked by how often people use a word. */
async function ranksIn(tongue: 'en' | 'fr'): Promise<Map<string, number>> {
  const { dictionary } =
    tongue === 'fr' ? await import('@zxcvbn-ts/language-fr') : await import('@zxcvbn-ts/language-en')
  const words = (dictionary as Record<string, (string | number)[]>)[`commonWords-${tongue}`] ?? []
  return new Map(words.map((word, rank) => [plainWord(String(word)), rank]))
}
