import '../../test/support/typescriptChildren.js'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { silentSamples, speechSamples } from '../../test/support/speechSamples.js'
import { writeWav } from '../../test/support/writeWav.js'
import { defaultScorecard } from '../scorecards/defaultScorecard.js'
import { createEngine } from './createEngine.js'
import type { AnalysisRequest, Engine } from './engine.js'

const LIMIT_MS = 120_000
const FRENCH = fileURLToPath(
  new URL('../../corpus/hearing/languages/report-fr-prompts-1.opus', import.meta.url),
)

let dir: string
let engine: Engine
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'ccr-refused-'))
  engine = createEngine({
    modelsDir: join(dir, 'models'),
    scratchDir: join(dir, 'scratch'),
    minDurationSeconds: 1,
    maxDurationSeconds: 600,
    recogniserThreads: 1,
  })
})
afterAll(async () => {
  await engine.close()
  rmSync(dir, { recursive: true, force: true })
})

function analyze(
  file: string,
  accept: AnalysisRequest['accept'] = [],
  agentChannel: AnalysisRequest['agentChannel'] = 'AUTO',
) {
  const scorecard = { id: 's', name: 'S', version: 1, definition: defaultScorecard }
  return engine.analyze({ file, language: 'en', scorecard, agentChannel, redact: false, accept })
}

test('what is in another language is refused with what was heard, and analysed anyway', {
  timeout: LIMIT_MS,
}, async () => {
  expect(await analyze(FRENCH)).toMatchObject({
    kind: 'refused',
    reason: 'OTHER_LANGUAGE',
    message: expect.stringMatching(/is not English.* of \d+ s of speech \d+ s gave words\. .*move it/),
  })
  expect(await analyze(FRENCH, ['OTHER_LANGUAGE', 'NO_CONVERSATION'])).toMatchObject({ kind: 'analysed' })
})

test('a call of which one side is silent is no conversation, and analysed anyway', {
  timeout: LIMIT_MS,
}, async () => {
  const file = writeWav(join(dir, 'one.wav'), [speechSamples(0, 12), silentSamples(12)])
  expect(await analyze(file, [], 'LEFT')).toMatchObject({
    kind: 'refused',
    reason: 'NO_CONVERSATION',
    message: expect.stringContaining('Only one side speaks'),
  })
  expect(await analyze(file, ['NO_CONVERSATION'], 'LEFT')).toMatchObject({ kind: 'analysed' })
  // The other channel may be a recorder's that writes one only.
  expect(await analyze(file)).toMatchObject({ kind: 'analysed' })
})
