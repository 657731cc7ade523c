import '../../../test/support/typescriptChildren.js'
import { readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { Speaker } from '../../contract/transcript.js'
import { Verdict } from '../../contract/verdict.js'
import { defaultScorecard } from '../../scorecards/defaultScorecard.js'
import { measureCall } from '../measure/measureCall.js'
import { startEmbedder } from './embedder.js'
import { judge } from './judge.js'

const Case = z.object({ criterion: z.string(), by: Speaker, text: z.string(), verdict: Verdict })
const file = new URL('../../../test/fixtures/judgeSentences.jsonl', import.meta.url)
const cases = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => Case.parse(JSON.parse(line)))

const embedder = startEmbedder()
afterAll(embedder.close)

// Sentences of kinds that were once judged wrongly. None of them was learnt from: they hold by what was learnt elsewhere.
test.each(cases)('$criterion, by the $by: $text is $verdict', { timeout: 120_000 }, async (one) => {
  const said = (index: number, speaker: Speaker, text: string) => ({
    ...{ index, speaker, text, start: index * 5, end: index * 5 + 3, channel: 0 },
  })
  const segments = [said(0, one.by, one.text), said(1, one.by === 'AGENT' ? 'CUSTOMER' : 'AGENT', 'Okay.')]
  const call = { segments, metrics: measureCall(segments, 10, 'en'), durationSeconds: 10, language: 'en' }
  const criteria = defaultScorecard.sections
    .flatMap((section) => section.criteria)
    .filter(({ id }) => id === one.criterion)
  const { criteria: judged } = await judge(
    call,
    { criticalCap: 50, sections: [{ id: 'only', name: 'Only', criteria }] },
    embedder,
  )
  expect(judged.map(({ verdict }) => verdict)).toEqual([one.verdict])
})
