// Learns who says what in a call, the agent or the customer, and where another goes on, from `corpus/`.
// Usage: npm run calibrate:roles [-- en|fr]
import { writeFile } from 'node:fs/promises'
import { packRoles } from '../src/edith/understand/roles/roleFile.js'
import { type Language, readCriteriaTalk, readTalk, type Turn } from './acts/corpus.js'
import { learnLogLinear } from './roles/learnLogLinear.js'
import { changeLessons, roleLessons } from './roles/lessons.js'

const WEIGHTS = new URL('../weights/', import.meta.url)
const ONE_CALL_IN = 4

const wanted = process.argv.slice(2)
for (const language of (['en', 'fr'] as const).filter((one) => wanted.length === 0 || wanted.includes(one))) {
  const [train, tune] = [await readTalk(language, 'train'), await readTalk(language, 'tune')]
  const criteria = await readCriteriaTalk(language)
  const [known, kept] = keepCalls(language, train, tune)
  const packed = packRoles({
    agent: learnLogLinear(roleLessons([...train, ...criteria]), roleLessons(tune)),
    change: learnLogLinear(changeLessons([...known, ...criteria]), changeLessons(kept)),
  })
  await writeFile(new URL(`roles-${language}.bin`, WEIGHTS), packed)
  console.log(`roles-${language}.bin: ${Math.round(packed.length / 1024)} KB`)
}

/** Where speakers change is in whole calls only. A tuning hand wrote some in English; of French ones a part is kept back. */
function keepCalls(language: Language, train: Turn[], tune: Turn[]): [Turn[], Turn[]] {
  if (language === 'en') return [train, tune]
  const calls = [...new Set(train.flatMap(({ call }) => call ?? []))]
  const isKept = ({ call }: Turn) => call !== undefined && calls.indexOf(call) % ONE_CALL_IN === 0
  return [train.filter((turn) => !isKept(turn)), train.filter(isKept)]
}
