import { spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { REAL_CALL } from '../../../test/support/speechSamples.js'
import { exported } from '../../../test/support/transcriptExports.js'
import { CallAbout } from '../../contract/about.js'
import { CriterionResult, Metrics, Recommendation } from '../../contract/analysis.js'
import { AnalysisDetail, NeedsReview } from '../../contract/v1/analysis.js'
import { Segment, Stretch, Word } from '../../contract/v1/transcript.js'

const LIMIT_MS = 180_000
const loader = new URL('../../../test/support/typescript.js', import.meta.url).href
const command = fileURLToPath(new URL('./analyze.ts', import.meta.url))

/** CONTRACT's analysis detail, to the letter: a field more or less fails. */
const Detail = z.strictObject({
  id: z.null(),
  audioFileId: z.null(),
  projectId: z.null(),
  overallScore: z.number(),
  summary: z.string(),
  ...CallAbout.shape,
  topics: z.array(z.never()),
  language: z.enum(['en', 'fr']),
  durationSeconds: z.number(),
  createdAt: z.iso.datetime(),
  scorecard: z.strictObject({ id: z.string(), name: z.string(), version: z.int() }),
  provisional: z.boolean(),
  needsReview: z.array(z.strictObject(NeedsReview.shape)),
  roles: z.strictObject(AnalysisDetail.shape.roles.unwrap().shape).nullable(),
  agents: z.strictObject(AnalysisDetail.shape.agents.unwrap().shape).nullable(),
  criteria: z.array(z.strictObject(CriterionResult.shape)),
  recommendations: z.array(z.strictObject(Recommendation.shape)),
  metrics: z.strictObject(Metrics.shape),
  transcript: z.strictObject({
    language: z.string(),
    segments: z.array(z.strictObject({ ...Segment.shape, words: z.array(z.strictObject(Word.shape)) })),
    stretches: z.array(z.strictObject(Stretch.shape)),
  }),
})

let dir: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'ccr-analyze-'))
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

test('a call is analysed: JSON on stdout, progress on stderr, exit code 0', {
  timeout: LIMIT_MS,
}, async () => {
  const { code, stdout, stderr } = await analyze(REAL_CALL, '--json')
  expect(stderr).toMatch(/transcribing \d+ %/)
  expect(code).toBe(0)
  const detail = Detail.parse(JSON.parse(stdout))
  expect(detail.transcript.segments.map(({ text }) => text).join(' ')).toContain('Good morning')
})

test('without --json a person can read it', { timeout: LIMIT_MS }, async () => {
  const { code, stdout } = await analyze(REAL_CALL)
  expect(code).toBe(0)
  expect(stdout).toMatch(/^Overall score \d+\.\d of 100/)
  for (const title of ['Criteria', 'Recommendations', 'Metrics', 'Transcript'])
    expect(stdout).toContain(`\n${title}\n`)
})

test('the transcript is printed as subtitles', { timeout: LIMIT_MS }, async () => {
  const file = transcript('captions.json', exported.own)
  const srt = await analyze(file, '--srt')
  expect(srt.code).toBe(0)
  expect(srt.stdout).toMatch(/^1\r\n00:00:0\d,\d{3} --> 00:00:\d\d,\d{3}\r\nAgent: /)
  const vtt = await analyze(file, '--vtt')
  expect(vtt.stdout).toMatch(/^WEBVTT\n\n00:00:0\d\.\d{3} --> .*\n<v Agent>/)
})

test('an analysis that cannot be written is no success', { timeout: LIMIT_MS }, async () => {
  const full = openSync('/dev/full', 'w')
  const { code, stderr } = await analyzeInto(full, transcript('full.json', exported.own), '--json')
  closeSync(full)
  expect(code).toBe(1)
  expect(stderr).toContain('The analysis could not be written: ENOSPC')
})

test('a file that is not there is named in a plain sentence', { timeout: LIMIT_MS }, async () => {
  const { code, stdout, stderr } = await analyze(join(dir, 'nowhere.wav'))
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toContain(`There is no file ${join(dir, 'nowhere.wav')}`)
})

test('what is no recording is refused on stderr with exit code 1', { timeout: LIMIT_MS }, async () => {
  const file = join(dir, 'call.mp3')
  writeFileSync(file, 'not a call')
  expect(await analyze(file)).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('not a recording'),
  })
  expect(await analyze(join(dir, 'none.mp3'))).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('none.mp3'),
  })
})

test('a transcript is judged without its recording, and the report says who was taken for whom', {
  timeout: LIMIT_MS,
}, async () => {
  const { code, stdout, stderr } = await analyze(
    transcript('dg.json', exported.deepgramParagraphs),
    '--agent',
    '0',
  )
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toMatch(/^Overall score \d+\.\d of 100/)
  expect(stdout).toContain(
    'A transcript (Deepgram), judged without its sound. 0 is the agent; 1 is the customer',
  )
  expect(stdout).toContain('    0:00 agent "Good morning, Alder Insurance."')
})

test('a transcript as JSON is the analysis to the letter, and what it does not say is told beside it', {
  timeout: LIMIT_MS,
}, async () => {
  const { code, stdout, stderr } = await analyze(transcript('whisper.json', exported.whisper), '--json')
  expect(code).toBe(0)
  const detail = Detail.parse(JSON.parse(stdout))
  expect(detail).toMatchObject({ durationSeconds: 9.8, metrics: { talkRatio: { agent: null, unknown: 1 } } })
  expect(stderr).toContain('does not tell its speakers apart')
  expect(stderr).toContain('taken to end with its last word')
})

test('a transcript in French is judged by the French default, beside one in English that is not', {
  timeout: LIMIT_MS,
}, async () => {
  const french = {
    language: 'fr',
    durationSeconds: 9,
    segments: [
      { speaker: 'AGENT', start: 0, end: 3, text: 'Service client, bonjour. Je m’appelle Anna.' },
      { speaker: 'CUSTOMER', start: 3.5, end: 8, text: 'Bonjour, ma facture est fausse.' },
    ],
  }
  const files = [transcript('fr.json', french), transcript('en.json', exported.own)]
  const { code, stdout } = await analyze(...files, '--json', '--anyway')
  expect(code).toBe(0)
  const [inFrench, inEnglish] = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect([inFrench.scorecard.name, inEnglish.scorecard.name]).toEqual([
    'Appel au service client',
    'Customer service call',
  ])
  expect(inFrench.criteria[0]).toMatchObject({ name: 'Salue le client', verdict: 'MET' })
})

test('of several files each has its line in their order, and what is wrong with one stops no other', {
  timeout: LIMIT_MS,
}, async () => {
  const [first, broken, last] = [
    transcript('first.json', exported.own),
    transcript('broken.json', { ...exported.own, durationSeconds: undefined }),
    transcript('last.json', { ...exported.own, language: 'fr' }),
  ]
  const missing = join(dir, 'none.json')
  const { code, stdout, stderr } = await analyze('--json', first, broken, REAL_CALL, missing, last)
  expect(code).toBe(1)
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines).toMatchObject([
    { file: first, language: 'en', overallScore: expect.any(Number) },
    {
      file: broken,
      error: { reason: 'NOT_A_TRANSCRIPT', message: expect.stringContaining('durationSeconds is missing') },
    },
    { file: REAL_CALL, durationSeconds: expect.closeTo(29.5, 0) },
    { file: missing, error: { reason: 'ERROR', message: `There is no file ${missing}` } },
    { file: last, language: 'fr' },
  ])
  const { file, ...detail } = lines[0]
  Detail.parse(detail)
  expect(stderr).toContain(
    `${broken}: This transcript (CallCenterRate) cannot be read: durationSeconds is missing`,
  )
})

test('without --json several files make a table', { timeout: LIMIT_MS }, async () => {
  const [good, bad] = [transcript('good.json', exported.own), transcript('bad.json', {})]
  const { code, stdout } = await analyze(good, bad)
  expect(code).toBe(1)
  const [head, ...rows] = stdout.trimEnd().split('\n')
  expect(head).toMatch(/^ *Score +Capped +Length +Met +Partly +Missed +Unsure +File$/)
  expect(rows[0]).toMatch(/^ *\d+\.\d +(yes)? +0:12 +\d+ +\d+ +\d+ +\d+ {2}/)
  expect(rows.map((row) => row.slice(row.indexOf('/')))).toEqual([good, `${bad} (not analysed)`])
})

test('--anyway judges what is too short to be a call', { timeout: LIMIT_MS }, async () => {
  const one = { speaker: 'AGENT', start: 0, end: 0.4, text: 'I am very sorry about that.' }
  const file = transcript('turn.json', { language: 'en', durationSeconds: 0.4, segments: [one] })
  expect(await analyze(file)).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(/too short to be judged\.\n--anyway judges it all the same/),
  })
  const { code, stdout } = await analyze(file, '--anyway', '--json')
  expect(code).toBe(0)
  expect(Detail.parse(JSON.parse(stdout)).transcript.segments).toHaveLength(1)
})

test('--help tells the options and the form of a transcript', { timeout: LIMIT_MS }, async () => {
  const { code, stdout } = await analyze('--help')
  expect(code).toBe(0)
  for (const word of ['FILE…', '--agent ', '--anyway', '"durationSeconds"', 'Deepgram'])
    expect(stdout).toContain(word)
})

test.each([
  [[], 'takes at least one file'],
  [['a.json', '--agent', ' '], '--agent takes'],
  [['a.wav', '--agent-channel', 'middle'], 'auto, left or right'],
  [['a.wav', '--language', 'klingon language'], 'language tag'],
  [['a.wav', '--louder'], '--louder'],
  [
    ['a.wav', '--scorecard', fileURLToPath(new URL('../../../package.json', import.meta.url))],
    'no scorecard',
  ],
  [['a.wav', '--scorecard', 'none.json'], 'cannot be read'],
])('%j is a mistake in its use: exit code 2', { timeout: LIMIT_MS }, async (args, message) => {
  expect(await analyze(...args)).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining(message),
  })
})

function transcript(name: string, content: unknown): string {
  const file = join(dir, name)
  writeFileSync(file, JSON.stringify(content))
  return file
}

interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

function analyze(...args: string[]): Promise<Ended> {
  return analyzeInto('pipe', ...args)
}

function analyzeInto(output: 'pipe' | number, ...args: string[]): Promise<Ended> {
  const program = `import { run } from ${JSON.stringify(command)}; process.exitCode = await run(process.argv.slice(1))`
  const child = spawn(
    process.execPath,
    ['--import', loader, '--input-type=module', '--eval', program, '--', ...args],
    { env: { DATA_DIR: dir }, stdio: ['ignore', output, 'pipe'] },
  )
  let stdout = ''
  let stderr = ''
  child.stdout?.on('data', (data: Buffer) => {
    stdout += data.toString()
  })
  child.stderr?.on('data', (data: Buffer) => {
    stderr += data.toString()
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, stdout, stderr }))
  })
}
