// Learns what French words mean, in the numbers of the English sentence encoder, from what words and turns of
// `corpus/english/` are in English. Before npm run calibrate:acts, whose French networks read it.
// Usage: npm run calibrate:meaning
import { writeFile } from 'node:fs/promises'
import { oneSpelling } from '../src/edith/judge/spelling.js'
import { packMeaning } from '../src/edith/understand/meaning/meaningFile.js'
import { spelledWordsOf } from '../src/edith/words/wordsOf.js'
import { embed } from './judge/embed.js'
import { printMeaning } from './meaning/printMeaning.js'
import { type English, readEnglish } from './meaning/readEnglish.js'
import { type MeaningLesson, trainMeaning } from './meaning/trainMeaning.js'

const WEIGHTS = new URL('../weights/meaning-fr.bin', import.meta.url)
// Every so many turns one is not learnt from, so that it can be seen what has been learnt.
const KEPT = 20

const { words, turns } = await readEnglish()
const learnt = await lessonsOf([...words, ...turns.filter((_, i) => i % KEPT !== 0)])
const kept = await lessonsOf(turns.filter((_, i) => i % KEPT === 0))
console.log(`fr: ${words.length} forms of words and ${turns.length} turns to learn from`)
const meaning = trainMeaning(learnt)
printMeaning(meaning, kept)
await writeFile(WEIGHTS, packMeaning(meaning))
process.exit()

async function lessonsOf(all: English[]): Promise<MeaningLesson[]> {
  const vectors = await embed(all.map(({ english }) => oneSpelling(english)))
  return all.flatMap(({ french }, i) => {
    const said = spelledWordsOf(french)
    const english = vectors[i]
    return said.length > 0 && english ? [{ words: said, english }] : []
  })
}
