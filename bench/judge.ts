// How well the judge agrees with labels that it never saw: acts on the hands that are kept for testing, criteria by
// their examples on the other half of the labelled talk. `-- --errors` lists every act that was missed or made up,
// `-- --curve` trains on a part of the hands again and again. `-- --llm` measures a configured language model instead
// (LLM_BASE_URL and what goes with it), beside the engine, on the calls that are kept for reporting.
import { Act } from '../src/contract/acts.js'
import { calibration } from '../src/edith/judge/calibration.gen.js'
import { encodeOnce } from '../src/edith/judge/encodeOnce.js'
import { PERFORMED_FROM } from '../src/edith/judge/metFrom.js'
import { type Language, readTalk } from './acts/corpus.js'
import { printCurve } from './acts/curve.js'
import { judgeTurns } from './acts/judgeTurns.js'
import { printActs } from './acts/printActs.js'
import { embed } from './judge/embed.js'
import { readLabelled } from './judge/labelled.js'
import { llmOnCalls } from './judge/llmOnCalls.js'
import { ownCriteriaByHand } from './judge/ownCriteria.js'
import { printAgreement } from './judge/printAgreement.js'
import { testHalf } from './judge/testHalf.js'
import { withFewExamples } from './judge/withFewExamples.js'

if (process.argv.includes('--llm')) {
  await llmOnCalls()
  process.exit()
}
const part = process.argv.includes('--tune') ? 'tune' : 'test'
for (const language of ['en', 'fr'] as const) await acts(language)
if (!process.argv.includes('--acts')) {
  const { criteria } = await readLabelled()
  const predictions = await testHalf([...criteria, ...withFewExamples(criteria)])
  console.log('\nCriteria by their examples\n')
  printAgreement(predictions, calibration.metThreshold)
  for (const language of ['en', 'fr'] as const) {
    const name = language === 'en' ? 'English' : 'French'
    for (const [hand, found] of await ownCriteriaByHand(language, 'test')) {
      console.log(`\nManagers' own criteria, three examples each, ${name}, hand ${hand} kept for testing\n`)
      printAgreement(found, calibration.metThreshold)
    }
  }
}
process.exit()

async function acts(language: Language): Promise<void> {
  const encode = encodeOnce(embed)
  const turns = await judgeTurns(await readTalk(language, part), language, encode)
  console.log(`\nActs, ${language === 'en' ? 'English' : 'French'}, hands kept for ${part}\n`)
  await printActs(turns, PERFORMED_FROM, language, encode)
  if (process.argv.includes('--curve')) await printCurve(language)
  if (!process.argv.includes('--errors')) return
  for (const { by, text, hand, acts, likely } of turns)
    for (const act of Act.options) {
      const [is, said] = [acts.includes(act), likely[act] >= PERFORMED_FROM]
      if (by === 'AGENT' && is !== said)
        console.log(`${is ? 'missed' : 'made up'} ${act} ${likely[act].toFixed(2)} (${hand}) ${text}`)
    }
}
