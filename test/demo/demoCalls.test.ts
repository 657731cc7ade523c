import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEFAULT_REDACT_KINDS } from '../../src/contract/redactKinds.js'
import '../support/typescriptChildren.js'
import { analyseDemoCall } from '../../bench/demo/analyseDemoCall.js'
import { compareVerdicts } from '../../bench/demo/compareVerdicts.js'
import { spokenWords } from '../../bench/demo/spokenWords.js'
import { transcriptErrors } from '../../bench/demo/transcriptErrors.js'
import type { EngineAnalysis } from '../../src/contract/analysis.js'
import { createEngine } from '../../src/edith/createEngine.js'
import type { Engine } from '../../src/edith/engine.js'
import { demoCalls } from '../../src/main/demo/demoCalls.js'
import { REAL_CALL } from '../support/speechSamples.js'

const MAX_WORD_ERROR_RATE = 0.25
const MIN_AGREEMENT = 0.85
// Eight calls of a minute and a half each, on a machine that may be busy with other tests.
const PATIENCE_MS = 20 * 60_000

const REAL_SCRIPT =
  "Good morning, Steve. Good morning, Katie. Have you tried the latest real-time diarization in Microsoft Speech Service which can tell you who said what in real time? Not yet. I've been using the batch transcription with diarization functionality, but it produces diarization results until whole audio gets processed. Is the new feature can diarize in real time? Absolutely. That's exciting. Let me try it right now."

const calls = await demoCalls()
const analyses = new Map<string, EngineAnalysis>()
let scratch: string
let engine: Engine

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'demo-calls-'))
  engine = createEngine({
    modelsDir: join(scratch, 'models'),
    scratchDir: join(scratch, 'scratch'),
    minDurationSeconds: 1,
    maxDurationSeconds: 3600,
    recogniserThreads: 2,
  })
  for (const call of calls)
    analyses.set(call.slug, (await analyseDemoCall(engine, call, { redact: false })).analysis)
}, PATIENCE_MS)

afterAll(async () => {
  await engine.close()
  await rm(scratch, { recursive: true, force: true })
})

const analysisOf = (slug: string) => {
  const analysis = analyses.get(slug)
  if (!analysis) throw new Error(`${slug} was not analysed`)
  return analysis
}

test('the transcripts say what was said', () => {
  const counted = calls.map(({ slug, script }) =>
    transcriptErrors(script, analysisOf(slug).transcript.segments),
  )
  const errors = counted.reduce((sum, call) => sum + call.errors, 0)
  const words = counted.reduce((sum, call) => sum + call.words, 0)
  expect(errors / words).toBeLessThanOrEqual(MAX_WORD_ERROR_RATE)
})

test('the verdicts are those of a QA manager', () => {
  const compared = calls.flatMap(({ slug, verdicts }) =>
    compareVerdicts(verdicts, analysisOf(slug).criteria).map((verdict) => ({ slug, ...verdict })),
  )
  const disagreements = compared.filter(({ agrees }) => !agrees)
  const listed = disagreements.map(
    ({ slug, criterionId, expected, found }) =>
      `${slug} ${criterionId}: ${found}, not ${expected.join(' or ')}`,
  )
  expect(1 - disagreements.length / compared.length, listed.join('\n')).toBeGreaterThanOrEqual(MIN_AGREEMENT)
})

test('in every stereo call the agent is found without being told the channel', () => {
  for (const { slug, agentChannel, script } of calls.filter((call) => call.agentChannel)) {
    const said = (speaker: string, lines: { speaker: string; text: string }[]) =>
      lines
        .filter((line) => line.speaker === speaker)
        .map(({ speaker: _, text }) => ({ speaker: 'UNKNOWN' as const, text }))
    const heard = said('AGENT', analysisOf(slug).transcript.segments)
    const own = transcriptErrors(said('AGENT', script), heard)
    expect(own.errors / own.words, `${slug}: the agent is ${agentChannel}`).toBeLessThan(0.5)
  }
})

test('good agents score above middling ones, and those above the bad one', () => {
  const score = (slug: string) => analysisOf(slug).overallScore
  const good = ['brightline-outage', 'harbour-bank-fraud', 'northwind-bill'].map(score)
  const middling = ['swift-parcel-lost', 'sunway-rebooking', 'urban-closet-refund'].map(score)
  expect(Math.min(...good)).toBeGreaterThan(Math.max(...middling))
  expect(Math.min(...middling)).toBeGreaterThan(score('oakshield-claim'))
})

test('every piece of evidence quotes the segment it points at', () => {
  for (const { slug } of calls) {
    const { criteria, transcript } = analysisOf(slug)
    for (const evidence of criteria.flatMap((criterion) => criterion.evidence)) {
      const segment = transcript.segments[evidence.segment]
      expect(segment?.text, slug).toContain(evidence.quote)
      expect(evidence.speaker, slug).toBe(segment?.speaker)
    }
  }
})

test('the same recording gives the same analysis, byte for byte', { timeout: PATIENCE_MS }, async () => {
  const [call] = calls
  if (!call) throw new Error('there are no demo calls')
  const again = await analyseDemoCall(engine, call, { redact: false })
  expect(JSON.stringify(again.analysis)).toBe(JSON.stringify(analysisOf(call.slug)))
})

test('digits that were read out are in neither the analysis nor the raw payload', {
  timeout: PATIENCE_MS,
}, async () => {
  const RUN = 5
  const secretive = calls.filter(({ spokenSecrets }) => Object.keys(spokenSecrets).length > 0)
  expect(secretive).not.toEqual([])
  for (const call of secretive) {
    const open = digitsOf(analysisOf(call.slug))
    const redacted = digitsOf(await analyseDemoCall(engine, call, { redact: DEFAULT_REDACT_KINDS }))
    for (const [name, digits] of Object.entries(call.spokenSecrets)) {
      const runs = Array.from({ length: digits.length - RUN + 1 }, (_, at) => digits.slice(at, at + RUN))
      expect(
        runs.some((run) => open.includes(run)),
        `${name} is heard at all`,
      ).toBe(true)
      expect(
        runs.filter((run) => redacted.includes(run)),
        name,
      ).toEqual([])
    }
  }
})

test('a real conversation is transcribed recognisably', { timeout: PATIENCE_MS }, async () => {
  const call = { slug: 'katie-steve', file: REAL_CALL, language: 'en' }
  const { analysis } = await analyseDemoCall(engine, call, { redact: false })
  const script = [{ speaker: 'UNKNOWN' as const, text: REAL_SCRIPT }]
  const { errors, words } = transcriptErrors(script, analysis.transcript.segments)
  expect(errors / words).toBeLessThanOrEqual(MAX_WORD_ERROR_RATE)
})

/** The digits in all texts below `value`, those said in words too; numbers such as times are no texts. */
function digitsOf(value: unknown): string {
  const texts = JSON.stringify(value, (_key, inner) => (typeof inner === 'number' ? undefined : inner))
  return spokenWords(texts)
    .map((word) => (/^\d$/.test(word) ? word : ' '))
    .join('')
}
