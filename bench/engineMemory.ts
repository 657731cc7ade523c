// Peak resident memory of an analysis: this process and all its children together. Linux only.
// Usage: npm run bench:memory [-- seconds]      default: 4 hours, stereo

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DEFAULT_REDACT_KINDS } from '../src/contract/redactKinds.js'
import { createEngine } from '../src/edith/createEngine.js'
import { defaultScorecard } from '../src/scorecards/defaultScorecard.js'
import { engineSettings } from './engine/engineSettings.js'
import { writeLoopedCall } from './engine/loopedCall.js'
import { residentOfTree } from './engine/residentOfTree.js'

const LIMIT_MB = 1024
const SAMPLE_MS = 200
const seconds = Number(process.argv[2] ?? 4 * 3600)
const dir = mkdtempSync(join(tmpdir(), 'ccr-bench-'))
const engine = createEngine(engineSettings(dir, 2))

let stage = 'STARTING'
const peaks = new Map<string, number>()
const watch = setInterval(() => {
  peaks.set(stage, Math.max(peaks.get(stage) ?? 0, residentOfTree(process.pid)))
}, SAMPLE_MS)

try {
  const file = writeLoopedCall(join(dir, 'call.wav'), seconds, 2)
  const start = performance.now()
  const outcome = await engine.analyze(
    {
      file,
      language: 'en',
      scorecard: { id: 'bench', name: 'Bench', version: 1, definition: defaultScorecard },
      agentChannel: 'AUTO',
      redact: DEFAULT_REDACT_KINDS,
    },
    (progress) => {
      stage = progress.stage
      if (process.stderr.isTTY) process.stderr.write(`\r${stage} ${(progress.fraction * 100).toFixed(1)} %  `)
    },
  )
  if (outcome.kind === 'refused') throw new Error(outcome.message)
  const { segments } = outcome.analysis.transcript
  const took = (performance.now() - start) / 1000
  console.log(
    `${seconds} s of stereo, ${segments.length} segments, ${(seconds / took).toFixed(1)} x real time`,
  )
  for (const [name, bytes] of peaks) console.log(`${name.padEnd(14)} peak ${megabytes(bytes)} MB resident`)
  const peak = Math.max(...peaks.values())
  console.log(`all of it      peak ${megabytes(peak)} MB resident, limit ${LIMIT_MB} MB`)
  process.exitCode = peak > LIMIT_MB * 1024 ** 2 ? 1 : 0
} finally {
  clearInterval(watch)
  await engine.close()
  rmSync(dir, { recursive: true, force: true })
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 ** 2)
}
