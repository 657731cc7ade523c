// Counts the words of the talk that is learnt from, and which follow each other: how likely what was heard is as English
// or French, beside an entry of a project's word list. Usage: npm run calibrate:wordList
import { writeFile } from 'node:fs/promises'
import { plainWord } from '../src/edith/wordList/plainWord.js'
import { readTalk } from './acts/corpus.js'

/** What came once may be anything. */
const AT_LEAST = 2

for (const language of ['en', 'fr'] as const) {
  const turns = await readTalk(language, 'train', { heard: false })
  const counts = new Map<string, number>()
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const { text } of turns)
    for (const sentence of text.split(/[.?!…]+/)) {
      const words = sentence.split(/\s+/).map(plainWord).filter(Boolean)
      for (const [i, word] of words.entries()) {
        count(word)
        count(`${words[i - 1] ?? ''} ${word}`)
      }
      if (words.length > 0) count(`${words.at(-1)} `)
    }
  const lines = [...counts]
    .filter(([, times]) => times >= AT_LEAST)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, times]) => `${key}\t${times}\n`)
  await writeFile(new URL(`../weights/words-${language}.tsv`, import.meta.url), lines.join(''))
  console.log(`${language}: ${lines.length} of ${counts.size} words and pairs, out of ${turns.length} turns`)
}
