import { dictionary } from '@zxcvbn-ts/language-en'
import { pairKey, type TalkWords, wordsOf } from '../../../src/edith/speech/language/talkWords.js'

const LEAST_PAIRS = 2
/** Words that are common elsewhere, and nobody says in the talk that is learnt from. */
const SELDOM = -13

/** Counts words and pairs of them. The same texts give the same table. */
export async function learnTalkWords(texts: string[]): Promise<TalkWords> {
  const counts = new Map<string, number>()
  const pairs = new Map<string, number>()
  let total = 0
  for (const text of texts) {
    let before = '.'
    for (const word of wordsOf(text)) {
      add(counts, word)
      add(pairs, `${before} ${word}`)
      total++
      before = word
    }
  }
  const common = dictionary['commonWords-en'].map((word) => word.toLowerCase())
  const words = new Map<string, number>(common.map((word) => [word, SELDOM]))
  for (const [word, count] of counts) words.set(word, Math.log(count / total))
  const kept = [...pairs].filter(([, count]) => count >= LEAST_PAIRS)
  return {
    words: new Map([...words].sort(([a], [b]) => (a < b ? -1 : 1))),
    pairs: new Map(
      kept.map(([pair, count]) => {
        const [first = '', second = ''] = pair.split(' ')
        return [pairKey(first, second), Math.log(count / (counts.get(first) ?? count))]
      }),
    ),
  }
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
