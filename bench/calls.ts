// Scripted calls with the verdicts that a QA manager wrote down beforehand, judged on their text; with recordings of
// them (`-- DIR`, one audio file named as its call), on what the recogniser hears as well.

import { startEmbedder } from '../src/edith/judge/embedder.js'
import { judge } from '../src/edith/judge/judge.js'
import { measureCall } from '../src/edith/measure/measureCall.js'
import { defaultScorecard } from '../src/scorecards/defaultScorecard.js'
import { type ScriptedCall, scriptedCalls, segmentsOf } from './calls/scriptedCalls.js'
import { compareVerdicts } from './demo/compareVerdicts.js'

const { embed } = startEmbedder()
for (const [part, calls] of await scriptedCalls()) {
  const total = { agreed: 0, verdicts: 0, capped: 0, missed: 0, unsure: 0 }
  console.log(`\n${part}: ${calls.length} calls, on their text\n`)
  for (const call of calls) await report(call, total)
  const share = ((100 * total.agreed) / total.verdicts).toFixed(1)
  console.log(`\nverdicts agree ${share} % (${total.agreed} of ${total.verdicts}), unsure ${total.unsure}`)
  console.log(`capped against the manager: ${total.capped}; forbidden acts missed: ${total.missed}`)
}
process.exit()

interface Total {
  agreed: number
  verdicts: number
  capped: number
  missed: number
  unsure: number
}

async function report(call: ScriptedCall, total: Total): Promise<void> {
  const segments = segmentsOf(call)
  const durationSeconds = Math.max(...segments.map(({ end }) => end))
  const metrics = measureCall(segments, durationSeconds, call.language)
  const listening = { segments, durationSeconds, metrics, language: call.language }
  const judgement = await judge(listening, defaultScorecard, { embed })
  const compared = compareVerdicts(call.verdicts, judgement.criteria)
  const wrong = compared.filter(({ agrees }) => !agrees)
  total.agreed += compared.length - wrong.length
  total.verdicts += compared.length
  total.unsure += judgement.criteria.filter(({ unsure }) => unsure).length
  const isCritical = (id: string) => judgement.criteria.some((one) => one.id === id && one.critical)
  const deserved = compared.some(
    ({ criterionId, expected }) => isCritical(criterionId) && expected.includes('NOT_MET'),
  )
  if (judgement.capped && !deserved) total.capped++
  console.log(
    `${call.slug.padEnd(28)} ${compared.length - wrong.length} of ${compared.length}   score ${judgement.overallScore.toFixed(1)}${judgement.capped ? ' (capped)' : ''}`,
  )
  for (const { criterionId, expected, found } of wrong) {
    const isForbidden = criterionId === 'no-rude-language' || criterionId === 'no-blame'
    if (isForbidden && found === 'MET') total.missed++
    const result = judgement.criteria.find(({ id }) => id === criterionId)
    const moment = result?.evidence[0] ?? result?.nearestMiss
    console.log(
      `    ${criterionId}: ${found} at ${result?.confidence}, a manager says ${expected.join(' or ')}${moment ? `: "${moment.quote}" (${moment.start} s)` : ''}`,
    )
  }
}
