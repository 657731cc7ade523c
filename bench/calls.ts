// Scripted calls with the verdicts that a QA manager wrote down beforehand, judged on their text, and on what the engine
// hears of them: `corpus/calls`, made by `npm run speak:calls`.
// Usage: npm run bench:calls [-- [text] [slug...]]      text: without listening

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { createEngine } from '../src/edith/createEngine.js'
import { startEmbedder } from '../src/edith/judge/embedder.js'
import { hearCall } from './calls/hearCall.js'
import { judgeScript } from './calls/judgeScript.js'
import { printCall, printTotal, startTotal } from './calls/printCall.js'
import { scriptedCalls } from './calls/scriptedCalls.js'
import { spokenCalls } from './calls/spokenCalls.js'
import { engineSettings } from './engine/engineSettings.js'

const scratch = await mkdtemp(join(tmpdir(), 'bench-calls-'))
const embedder = startEmbedder()
const settings = engineSettings(scratch)
const engine = createEngine(settings, embedder)
const words = process.argv.slice(2)
const spoken = words.includes('text') ? undefined : await spokenCalls()
const wanted = words.filter((word) => word !== 'text')
try {
  for (const [part, all] of await scriptedCalls()) {
    const calls = all.filter(({ slug }) => wanted.length === 0 || wanted.includes(slug))
    if (calls.length === 0) continue
    const [onText, onAudio] = [startTotal(), startTotal()]
    console.log(`\n${part}: ${calls.length} calls, on their text\n`)
    const scripts = []
    for (const call of calls) {
      const judged = await judgeScript(call, embedder.embed)
      printCall(call, judged, onText)
      scripts.push({ call, judged })
    }
    printTotal(onText)
    if (!spoken) continue
    console.log(`\n${part}: on what is heard of them\n`)
    for (const { call, judged } of scripts) {
      const recording = spoken.get(call.slug)
      if (recording) printCall(call, await hearCall(call, recording, engine, scratch), onAudio, judged)
      else console.log(`${call.slug.padEnd(28)} has no recording: npm run speak:calls makes it`)
    }
    printTotal(onAudio)
  }
} finally {
  await Promise.all([engine.close(), embedder.close()])
  await rm(scratch, { recursive: true, force: true })
}
