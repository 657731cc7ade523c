// Trains the networks of acts on `corpus/`, and fits what their votes are worth on the tuning hands.
// Usage: npm run calibrate:acts [-- en|fr]
import { mkdir, writeFile } from 'node:fs/promises'
import { startEmbedder } from '../src/edith/judge/embedder.js'
import { calibrations } from '../src/edith/understand/acts/calibration.gen.js'
import { packNetworks, unpackNetworks } from '../src/edith/understand/acts/networkFile.js'
import { vote } from '../src/edith/understand/acts/recogniseActs.js'
import { calibrateActs } from './acts/calibrateActs.js'
import { type Language, readTalk } from './acts/corpus.js'
import { lessonsFrom, vectorsOf } from './acts/lessons.js'
import { SIZES, trainNetworks } from './acts/networks.js'

const WEIGHTS = new URL('../weights/', import.meta.url)
const CURVES = new URL('../src/edith/understand/acts/calibration.gen.ts', import.meta.url)

const wanted = process.argv.slice(2)
const languages = (['en', 'fr'] as const).filter(
  (language) => wanted.length === 0 || wanted.includes(language),
)
const { embed } = startEmbedder()
const curves = { ...calibrations }
for (const language of languages) curves[language] = await train(language)
await writeFile(
  CURVES,
  `// Written by npm run calibrate:acts.\nexport const calibrations = ${JSON.stringify(curves, null, 2)}\n`,
)

async function train(language: Language): Promise<(typeof calibrations)[Language]> {
  const talk = await readTalk(language, 'train')
  const tune = await readTalk(language, 'tune')
  const vectors = await vectorsOf([...talk, ...tune], language, embed)
  console.log(`${language}: ${talk.length} turns to learn from, ${tune.length} to tune on`)
  const packed = packNetworks(await trainNetworks(lessonsFrom(talk, vectors, SIZES.buckets), SIZES))
  await mkdir(WEIGHTS, { recursive: true })
  await writeFile(new URL(`acts-${language}.bin`, WEIGHTS), packed)
  const networks = unpackNetworks(packed)
  const votes = tune.map(({ text }) => vote(networks, text, vectors.get(text)))
  return calibrateActs(
    votes,
    lessonsFrom(tune, undefined, SIZES.buckets).map(({ labels }) => labels),
  )
}
