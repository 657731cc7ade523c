import { spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { REAL_CALL } from '../../../test/support/speechSamples.js'
import { CriterionResult, Metrics, Recommendation } from '../../contract/analysis.js'
import { Transcript } from '../../contract/transcript.js'

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
  language: z.literal('en'),
  durationSeconds: z.number(),
  createdAt: z.iso.datetime(),
  scorecard: z.strictObject({ id: z.string(), name: z.string(), version: z.int() }),
  criteria: z.array(z.strictObject(CriterionResult.shape)),
  recommendations: z.array(z.strictObject(Recommendation.shape)),
  metrics: z.strictObject(Metrics.shape),
  transcript: Transcript,
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

test('an analysis that cannot be written is no success', { timeout: LIMIT_MS }, async () => {
  const full = openSync('/dev/full', 'w')
  const { code, stderr } = await analyzeInto(full, REAL_CALL, '--json')
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

test.each([
  [[], 'takes exactly one file'],
  [['a.wav', 'b.wav'], 'takes exactly one file'],
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
