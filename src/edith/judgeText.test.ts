import { DEFAULT_REDACT_KINDS } from '../contract/redactKinds.js'
import '../../test/support/typescriptChildren.js'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exported } from '../../test/support/transcriptExports.js'
import { EngineAnalysis } from '../contract/analysis.js'
import { ScorecardDefinition } from '../contract/scorecard.js'
import { createEngine } from './createEngine.js'
import type { Engine, TextRequest } from './engine.js'

const scorecard: ReturnType<TextRequest['scorecardFor']> = {
  id: 'test',
  name: 'Test',
  version: 3,
  definition: ScorecardDefinition.parse({
    sections: [
      {
        id: 'all',
        name: 'All',
        criteria: [
          {
            id: 'greeting',
            name: 'Greets',
            kind: 'SAID',
            weight: 2,
            examples: ['Good morning.', 'Hello.'],
            by: 'AGENT',
          },
          {
            id: 'silence',
            name: 'No silence',
            kind: 'METRIC',
            weight: 1,
            metric: 'LONGEST_SILENCE_SECONDS',
            max: { full: 2, zero: 60 },
          },
        ],
      },
    ],
  }),
}

let dir: string
let engine: Engine
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'ccr-text-'))
  engine = createEngine({
    modelsDir: join(dir, 'models'),
    scratchDir: join(dir, 'scratch'),
    minDurationSeconds: 5,
    maxDurationSeconds: 600,
    recogniserThreads: 1,
  })
})
afterAll(async () => {
  await engine.close()
  rmSync(dir, { recursive: true, force: true })
})

function request(transcript: unknown, more: Partial<TextRequest> = {}): TextRequest {
  const file = join(dir, 'transcript.json')
  writeFileSync(file, JSON.stringify(transcript))
  return {
    file,
    scorecardFor: () => scorecard,
    agentLabels: [],
    agentChannel: 'AUTO',
    redact: DEFAULT_REDACT_KINDS,
    acceptAnyLength: false,
    ...more,
  }
}

async function analysed(...given: Parameters<typeof request>) {
  const outcome = await engine.judgeText(request(...given))
  if (outcome.kind === 'refused') throw new Error(outcome.message)
  return outcome
}

test('a transcript is judged and measured, with the words that justify it', async () => {
  const seen: number[] = []
  const outcome = await engine.judgeText(request(exported.own), ({ fraction }) => seen.push(fraction))
  if (outcome.kind === 'refused') throw new Error(outcome.message)
  const analysis = EngineAnalysis.parse(outcome.analysis)
  expect(analysis).toMatchObject({
    durationSeconds: 12.5,
    language: 'en',
    channels: 0,
    sampleRate: 0,
    waveform: [],
  })
  expect(analysis.criteria).toMatchObject([
    {
      id: 'greeting',
      verdict: 'MET',
      evidence: [
        { segment: 0, start: 0.4, end: 2.1, speaker: 'AGENT', quote: 'Good morning, Alder Insurance.' },
      ],
    },
    { id: 'silence', verdict: 'PARTIAL' },
  ])
  expect(seen[0]).toBe(0)
  expect(seen).toEqual([...seen].sort((a, b) => a - b))
  expect(seen.at(-1)).toBeCloseTo(1)
})

test('every export is judged as the same talk', async () => {
  const { criteria } = (await analysed(exported.own)).analysis
  const files: [unknown, string[]][] = [
    [exported.callAnalytics, []],
    [exported.contactLens, []],
    [exported.deepgramParagraphs, ['0']],
    [exported.deepgramChannels, ['channel 0']],
    [exported.assemblyAi, ['A']],
    [{ ...exported.whisperX, duration: 12.5 }, ['SPEAKER_00']],
  ]
  for (const [file, agentLabels] of files)
    expect((await analysed(file, { agentLabels })).analysis.criteria).toEqual(criteria)
})

test('no recogniser is asked: a language without a model is judged all the same, and nothing is decoded', async () => {
  const french = { ...exported.own, language: 'fr' }
  expect((await analysed(french)).analysis.language).toBe('fr')
  const scratch = join(dir, 'scratch')
  expect(existsSync(scratch) ? readdirSync(scratch) : []).toEqual([])
})

test('numbers are masked before anything is judged or stored, unless nobody asked for it', async () => {
  const talk = {
    ...exported.own,
    segments: [{ speaker: 'CUSTOMER', start: 0, end: 9, text: 'My card is 4242 4242 4242 4242, hello.' }],
  }
  const masked = await analysed(talk)
  expect(masked.analysis.transcript.segments[0]?.text).toBe('My card is [card number], hello.')
  expect(JSON.stringify(masked.raw)).not.toContain('4242')
  expect((await analysed(talk, { redact: false })).analysis.transcript.segments[0]?.text).toContain('4242')
})

test('the raw payload tells what was taken from where', async () => {
  const { raw } = await analysed(exported.deepgramParagraphs, { agentLabels: ['0'] })
  expect(raw).toMatchObject({
    from: {
      source: {
        form: 'Deepgram',
        language: 'FILE',
        roles: 'REQUEST',
        speakers: [
          { label: '0', speaker: 'AGENT' },
          { label: '1', speaker: 'CUSTOMER' },
        ],
      },
    },
    transcribed: { recogniser: { engine: 'transcript', model: 'Deepgram' } },
  })
})

test('what is no transcript is refused, and what is not there is an error', async () => {
  expect(await engine.judgeText(request({ hello: 1 }))).toMatchObject({
    kind: 'refused',
    reason: 'NOT_A_TRANSCRIPT',
  })
  await expect(engine.judgeText({ ...request({}), file: join(dir, 'none.json') })).rejects.toThrow(
    'none.json',
  )
})

test('an abort ends it with its reason', async () => {
  const controller = new AbortController()
  const running = engine.judgeText(
    request(exported.own),
    ({ stage }) => stage === 'JUDGING' && controller.abort(new Error('enough')),
    controller.signal,
  )
  await expect(running).rejects.toThrow('enough')
})
