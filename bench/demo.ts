// Every demo call through the engine: its transcript against the script, its verdicts against the QA manager's.
// Usage: npm run bench:demo [-- slug...]

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEngine } from '../src/edith/createEngine.js'
import { demoCalls } from '../src/main/demo/demoCalls.js'
import { analyseDemoCall } from './demo/analyseDemoCall.js'
import { compareVerdicts } from './demo/compareVerdicts.js'
import { transcriptErrors } from './demo/transcriptErrors.js'
import { engineSettings } from './engine/engineSettings.js'

const wanted = process.argv.slice(2)
const scratch = await mkdtemp(join(tmpdir(), 'bench-demo-'))
const engine = createEngine(engineSettings(scratch, 2))

const total = { errors: 0, words: 0, agreed: 0, verdicts: 0 }
try {
  for (const call of await demoCalls()) {
    if (wanted.length > 0 && !wanted.includes(call.slug)) continue
    const { analysis } = await analyseDemoCall(engine, call, { redact: false })
    const { errors, words } = transcriptErrors(call.script, analysis.transcript.segments)
    const compared = compareVerdicts(call.verdicts, analysis.criteria)
    const agreed = compared.filter(({ agrees }) => agrees).length
    total.errors += errors
    total.words += words
    total.agreed += agreed
    total.verdicts += compared.length

    const score = analysis.overallScore.toFixed(1).padStart(5)
    console.log(
      `${call.slug.padEnd(24)} ${figures({ errors, words, agreed, verdicts: compared.length })}   score ${score}`,
    )
    for (const { criterionId, expected, found, agrees } of compared) {
      if (agrees) continue
      const criterion = analysis.criteria.find(({ id }) => id === criterionId)
      const evidence = criterion?.evidence[0] ?? criterion?.nearestMiss
      console.log(`    ${criterionId}: ${found}, a manager says ${expected.join(' or ')}`)
      if (evidence) console.log(`        "${evidence.quote}" (${evidence.speaker}, ${evidence.start} s)`)
    }
  }
  console.log(`${'overall'.padEnd(24)} ${figures(total)}`)
} finally {
  await engine.close()
  await rm(scratch, { recursive: true, force: true })
}

function figures({ errors, words, agreed, verdicts }: typeof total): string {
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`.padStart(7)
  return `word errors ${share(errors, words)}   verdicts agree ${share(agreed, verdicts)} (${agreed} of ${verdicts})`
}
