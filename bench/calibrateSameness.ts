// Learns when two phrases mean the same, from managers' own criteria in `corpus/criteria/` and the talk beside them.
// After npm run calibrate:acts, on whose networks it builds. Usage: npm run calibrate:sameness [-- en|fr]
import { writeFile } from 'node:fs/promises'
import { packSameness } from '../src/edith/understand/sameness/samenessFile.js'
import { learnSameness } from './sameness/learnSameness.js'

const WEIGHTS = new URL('../weights/', import.meta.url)

const wanted = process.argv.slice(2)
for (const language of (['en', 'fr'] as const).filter((one) => wanted.length === 0 || wanted.includes(one)))
  await writeFile(new URL(`sameness-${language}.bin`, WEIGHTS), packSameness(await learnSameness(language)))
process.exit()
