import { DEFAULT_REDACT_KINDS } from '../contract/redactKinds.js'
import '../../test/support/typescriptChildren.js'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Encoding, encodeAudio } from '../../test/support/encodeAudio.js'
import { encodeVox, halved } from '../../test/support/encodeVox.js'
import { joined, REAL_CALL, silentSamples, speechSamples } from '../../test/support/speechSamples.js'
import { wordErrorRate } from '../../test/support/wordErrorRate.js'
import { writeWav } from '../../test/support/writeWav.js'
import { EngineAnalysis } from '../contract/analysis.js'
import { ScorecardDefinition } from '../contract/scorecard.js'
import { createEngine } from './createEngine.js'
import type { AnalysisOutcome, AnalysisRequest, Engine, EngineSettings } from './engine.js'

const SAID = `Good morning, Steve. Good morning, Katie. Have you tried the latest real-time diarization in Microsoft
  Speech Service which can tell you who said what in real time? Not yet. I've been using the batch transcription with
  diarization functionality, but it produces diarization results until whole audio gets processed. Is the new feature
  can diarize in real time? Absolutely. That's exciting. Let me try it right now.`

const scorecard: AnalysisRequest['scorecard'] = {
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
            by: 'ANYONE',
          },
          {
            id: 'silence',
            name: 'No silence',
            kind: 'METRIC',
            weight: 1,
            metric: 'LONGEST_SILENCE_SECONDS',
            max: { full: 5, zero: 60 },
          },
        ],
      },
    ],
  }),
}

let dir: string
let settings: EngineSettings
let engine: Engine
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'ccr-engine-'))
  settings = {
    modelsDir: join(dir, 'models'),
    scratchDir: join(dir, 'scratch'),
    minDurationSeconds: 1,
    maxDurationSeconds: 600,
    recogniserThreads: 2,
  }
  engine = createEngine(settings)
})
afterAll(async () => {
  await engine.close()
  rmSync(dir, { recursive: true, force: true })
})

const request = (file: string, more: Partial<AnalysisRequest> = {}): AnalysisRequest => ({
  file,
  language: 'en',
  scorecard,
  agentChannel: 'AUTO',
  redact: DEFAULT_REDACT_KINDS,
  ...more,
})

describe('a real conversation', () => {
  test('is transcribed recognisably, judged and measured, and progress runs to its end', async () => {
    const seen: number[] = []
    const outcome = await engine.analyze(request(REAL_CALL), ({ fraction }) => seen.push(fraction))
    const analysis = EngineAnalysis.parse(analysed(outcome).analysis)

    expect(wordErrorRate(SAID, textOf(analysis))).toBeLessThanOrEqual(0.25)
    expect(analysis).toMatchObject({ channels: 1, sampleRate: 16_000, language: 'en', capped: false })
    expect(analysis.durationSeconds).toBeCloseTo(29.5, 0)
    expect(analysis.transcript.segments[0]?.start).toBeLessThan(0.6)
    for (const { start, end, text, words = [], wordTimes } of analysis.transcript.segments) {
      expect(words.map((word) => word.text).join(' ')).toBe(text)
      expect(wordTimes).toBe('ESTIMATED')
      for (const word of words) {
        expect(word.start).toBeGreaterThan(start - 0.5)
        expect(word.end).toBeLessThan(end + 0.5)
      }
    }
    expect(analysis.criteria[0]).toMatchObject({ id: 'greeting', verdict: 'MET' })
    expect(analysis.criteria[0]?.evidence[0]?.quote).toContain('ood morning')
    expect(analysis.waveform[0]?.length).toBeGreaterThan(500)
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
    expect(seen[seen.length - 1]).toBeCloseTo(1)
  })

  test('gives the same analysis byte for byte, alone or beside others, on one thread or two', async () => {
    const bytes = async (using: Engine) => JSON.stringify(analysed(await using.analyze(request(REAL_CALL))))
    const single = createEngine({ ...settings, recogniserThreads: 1 })
    try {
      const [first, second, third] = await Promise.all([bytes(engine), bytes(engine), bytes(single)])
      expect(second).toBe(first)
      expect(third).toBe(first)
    } finally {
      await single.close()
    }
  })
})

test('each channel is heard on its own, at its own time, and the agent is found by what is said', async () => {
  const steve = joined(silentSamples(6), speechSamples(12.2, 20.7), silentSamples(4))
  const katie = joined(speechSamples(1.9, 3.2), silentSamples(16), speechSamples(26.3, 28.8))
  const file = writeWav(join(dir, 'stereo'), [katie, steve])

  const auto = analysed(await engine.analyze(request(file))).analysis
  expect(auto.channels).toBe(2)
  expect(new Set(auto.transcript.segments.map(({ speaker }) => speaker))).toEqual(
    new Set(['AGENT', 'CUSTOMER']),
  )
  const long = auto.transcript.segments.find(({ text }) => text.includes('batch transcription'))
  expect(long?.start).toBeGreaterThan(5.8)
  expect(long?.start).toBeLessThan(6.6)

  const fixed = analysed(await engine.analyze(request(file, { agentChannel: 'RIGHT' }))).analysis
  const speakerOf = (words: string) =>
    fixed.transcript.segments.find(({ text }) => text.toLowerCase().includes(words))?.speaker
  expect(speakerOf('batch transcription')).toBe('AGENT')
  expect(speakerOf('morning')).toBe('CUSTOMER')
})

test('the same words come out of a recording without a header, whatever it holds', {
  timeout: 300_000,
}, async () => {
  const call = speechSamples(12.2, 20.7)
  const heard = async (file: string, more: Partial<AnalysisRequest>) =>
    textOf(analysed(await engine.analyze(request(file, more))).analysis)
  const said = await heard(writeWav(join(dir, 'with-header'), [call]), {})
  const encodings: [string, Encoding][] = [
    ['mulaw:8000', { container: 'mulaw', encoder: 'pcm_mulaw', rate: 8000 }],
    ['alaw:8000', { container: 'alaw', encoder: 'pcm_alaw', rate: 8000 }],
    ['pcm16:8000', { container: 's16le', encoder: 'pcm_s16le', rate: 8000 }],
    ['pcm16:16000', { container: 's16le', encoder: 'pcm_s16le', rate: 16_000 }],
    ['g722:16000', { container: 'g722', encoder: 'g722', rate: 16_000 }],
  ]
  const files = encodings.map(([form, encoding]) => [
    form,
    encodeAudio(join(dir, form.replaceAll(':', '-')), [call], encoding),
  ])
  const all = [...files, ['vox:8000', encodeVox(join(dir, 'vox'), halved(call))]]
  for (const [form = '', file = ''] of all)
    expect(wordErrorRate(said, await heard(file, { rawForm: form })), form).toBeLessThanOrEqual(0.15)
})

describe('what cannot be analysed is refused with what helps', () => {
  test('a recording without a header that nobody gave a form is refused with the form it looks like', async () => {
    const encoding = { container: 'alaw', encoder: 'pcm_alaw', rate: 8000 }
    const outcome = await engine.analyze(
      request(encodeAudio(join(dir, 'raw'), [speechSamples(12.2, 20.7)], encoding)),
    )
    expect(outcome).toEqual({
      kind: 'refused',
      reason: 'NOT_AUDIO',
      message: expect.stringContaining('looks like headerless telephone audio (A-law, 8 kHz, about 9 s).'),
      looksLike: { kind: 'HEADERLESS', form: 'alaw:8000', seconds: 9 },
    })
  })

  test('a recording in which nobody speaks', async () => {
    const hum = silentSamples(5).map((_, i) => Math.round(200 * Math.sin(i / 20)))
    for (const samples of [silentSamples(5), hum]) {
      const outcome = await engine.analyze(request(writeWav(join(dir, 'quiet'), [samples])))
      expect(outcome).toMatchObject({ kind: 'refused', reason: 'SILENT' })
    }
  })

  test('a recording that is too short', async () => {
    const outcome = await engine.analyze(request(writeWav(join(dir, 'short'), [speechSamples(0.2, 0.9)])))
    expect(outcome).toMatchObject({
      kind: 'refused',
      reason: 'TOO_SHORT',
      message: expect.stringContaining('1 second,'),
    })
  })

  test('unless short ones are asked for', async () => {
    const strict = createEngine({ ...settings, minDurationSeconds: 5 })
    try {
      const short = request(writeWav(join(dir, 'four'), [speechSamples(0, 4)]))
      expect(await strict.analyze(short)).toMatchObject({ reason: 'TOO_SHORT' })
      expect(await strict.analyze({ ...short, accept: ['TOO_SHORT'] })).toMatchObject({ kind: 'analysed' })
    } finally {
      await strict.close()
    }
  })

  test('a recording that is too long', async () => {
    const long = writeWav(join(dir, 'long'), [silentSamples(601)])
    expect(await engine.analyze(request(long))).toMatchObject({
      kind: 'refused',
      reason: 'TOO_LONG',
      message: expect.stringContaining('10 minutes'),
    })
  })

  test.each(['fr', 'de-CH', 'ja'])('a language (%s) without a model names the command', async (language) => {
    const outcome = await engine.analyze(request(REAL_CALL, { language }))
    expect(outcome).toMatchObject({
      kind: 'refused',
      reason: 'NO_MODEL',
      message: expect.stringMatching(/ccr models add [a-z0-9-]+/),
    })
  })

  test('a language nobody has a model for names the list', async () => {
    expect(await engine.analyze(request(REAL_CALL, { language: 'tlh' }))).toMatchObject({
      reason: 'NO_MODEL',
      message: expect.stringContaining('ccr models list'),
    })
  })
})

describe('what ends early leaves nothing', () => {
  test('an abort rejects with its reason, at any stage', async () => {
    for (const stage of ['DECODING', 'TRANSCRIBING', 'JUDGING']) {
      const controller = new AbortController()
      const running = engine.analyze(
        request(REAL_CALL),
        (progress) => progress.stage === stage && controller.abort(new Error(`stopped while ${stage}`)),
        controller.signal,
      )
      await expect(running).rejects.toThrow(`stopped while ${stage}`)
    }
    expect(runsIn(settings.scratchDir)).toEqual([])
    expect(await engine.analyze(request(REAL_CALL))).toMatchObject({ kind: 'analysed' })
  })

  test('closing ends what runs, and an engine that is closed says so', async () => {
    const closing = createEngine({ ...settings, scratchDir: join(dir, 'closing') })
    const running = closing.analyze(request(REAL_CALL))
    const outcome = expect(running).rejects.toThrow('closed')
    await closing.close()
    await outcome
    expect(runsIn(join(dir, 'closing'))).toEqual([])
    await expect(closing.analyze(request(REAL_CALL))).rejects.toThrow('closed')
  })

  test('a file that is not there is an error, not an analysis', async () => {
    await expect(engine.analyze(request(join(dir, 'none.wav')))).rejects.toThrow('none.wav')
    expect(runsIn(settings.scratchDir)).toEqual([])
  })
})

function analysed(outcome: AnalysisOutcome) {
  if (outcome.kind !== 'analysed') throw new Error(`refused as ${outcome.reason}: ${outcome.message}`)
  return outcome
}

function textOf(analysis: EngineAnalysis): string {
  return analysis.transcript.segments.map(({ text }) => text).join(' ')
}

function runsIn(scratchDir: string): string[] {
  return readdirSync(scratchDir).filter((name) => name.startsWith('run-'))
}
