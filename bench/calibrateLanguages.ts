// Learns what words people say on the telephone in English (`weights/words-en.bin`), and how little sense of a recording
// means that it is in another language (`calibration.gen.ts`), from the training part of the labelled talk and of
// `corpus/hearing/languages`, and the scripted calls as recorded and over bad lines. Usage: npm run calibrate:languages
import { writeFile } from 'node:fs/promises'
import process from 'node:process'
import { languageSigns, type SpokenPassage } from '../src/edith/speech/language/languageSigns.js'
import { stretches, weighedSigns } from '../src/edith/speech/language/soundsLike.js'
import { packTalkWords, unpackTalkWords } from '../src/edith/speech/language/talkWordsFile.js'
import { startListener } from '../src/edith/speech/startListener.js'
import { readCriteriaTalk, readTalk } from './acts/corpus.js'
import { englishCalls } from './hearing/languages/englishCalls.js'
import { fitLanguages } from './hearing/languages/fitLanguages.js'
import { hearPassages } from './hearing/languages/hearPassages.js'
import { languageRecordings } from './hearing/languages/languageRecordings.js'
import { learnTalkWords } from './hearing/languages/learnTalkWords.js'

const WORDS = new URL('../weights/words-en.bin', import.meta.url)
const CALIBRATION = new URL('../src/edith/speech/language/calibration.gen.ts', import.meta.url)

const turns = [
  ...(await readTalk('en', 'train')),
  ...(await readTalk('en', 'tune')),
  ...(await readCriteriaTalk('en')),
]
const packed = packTalkWords(await learnTalkWords(turns.map(({ text }) => text)))
await writeFile(WORDS, packed)
console.log(`words-en.bin: ${Math.round(packed.length / 1024)} KB`)
const talk = unpackTalkWords(packed)

const listener = startListener(1)
const heard: { name: string; isEnglish: boolean; passages: SpokenPassage[] }[] = []
for (const { file, path, language } of await languageRecordings('train'))
  heard.push({
    name: file,
    isEnglish: language === 'en',
    passages: (await hearPassages(path, listener)).passages,
  })
for await (const { name, channels } of englishCalls('train'))
  heard.push({ name, isEnglish: true, passages: (await hearPassages(channels, listener)).passages })
await listener.close()

const signsOf = (passages: SpokenPassage[]) => weighedSigns(languageSigns(passages, talk))
const calibration = fitLanguages(
  heard.map(({ name, isEnglish, passages }) => ({
    name,
    isEnglish,
    signs: signsOf(passages),
    stretches: stretches(passages).map(signsOf),
  })),
)
await writeFile(
  CALIBRATION,
  `// Written by \`npm run calibrate:languages\`.
/** \`refusedBelow\`: of a whole recording. \`clearFrom\`: of half a minute of it. */
export interface LanguageCalibration {
  weights: number[]
  bias: number
  refusedBelow: number
  clearFrom: number
}

export const languageCalibration: LanguageCalibration = {
  weights: [${calibration.weights.join(', ')}],
  bias: ${calibration.bias},
  refusedBelow: ${calibration.refusedBelow},
  clearFrom: ${calibration.clearFrom},
}
`,
)
process.exit()
