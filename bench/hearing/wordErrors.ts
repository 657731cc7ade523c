import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEngine } from '../../src/edith/createEngine.js'
import { demoCalls } from '../../src/main/demo/demoCalls.js'
import { mergeParties } from '../calls/mergeParties.js'
import { scriptedCalls } from '../calls/scriptedCalls.js'
import { analyseDemoCall } from '../demo/analyseDemoCall.js'
import { transcriptErrors } from '../demo/transcriptErrors.js'
import type { Figure } from './figure.js'

// Of the demo calls before anything was done for what is lost; of the others, which are harder, for information.
const DEMO_AT_MOST = 5.1

/** Words replaced, dropped or added, of a hundred that were said: on the demo calls and the scripted ones. */
export async function wordErrors(): Promise<Figure[]> {
  const scratch = await mkdtemp(join(tmpdir(), 'bench-words-'))
  const engine = createEngine({
    modelsDir: join(scratch, 'models'),
    scratchDir: join(scratch, 'scratch'),
    minDurationSeconds: 1,
    maxDurationSeconds: 3600,
    recogniserThreads: 2,
  })
  const measure = async (calls: Parameters<typeof errorsOf>[1][]) => {
    const all = []
    for (const call of calls) all.push({ slug: call.slug, ...(await errorsOf(engine, call)) })
    return all
  }
  try {
    const scripted = []
    for (const call of (await scriptedCalls()).get('develop') ?? [])
      scripted.push({ ...call, file: await mergeParties(call.slug, call.slug.length % 2 === 0, scratch) })
    const demo = await measure(await demoCalls())
    return [
      { ...figureOf('words wrong in demo calls', demo), asked: { atMost: DEMO_AT_MOST } },
      ...demo.map((call) => figureOf(`  ${call.slug}`, [call])),
      figureOf('words wrong in scripted calls', await measure(scripted)),
    ]
  } finally {
    await engine.close()
    await rm(scratch, { recursive: true, force: true })
  }
}

async function errorsOf(
  engine: Parameters<typeof analyseDemoCall>[0],
  call: Parameters<typeof analyseDemoCall>[1] & { script: Parameters<typeof transcriptErrors>[0] },
) {
  const { analysis } = await analyseDemoCall(engine, call, { redact: false })
  return transcriptErrors(call.script, analysis.transcript.segments)
}

function figureOf(what: string, calls: { slug: string; errors: number; words: number }[]): Figure {
  const sum = (key: 'errors' | 'words') => calls.reduce((all, call) => all + call[key], 0)
  const share = ({ errors, words }: { errors: number; words: number }) => (100 * errors) / words
  const worst = calls.toSorted((a, b) => share(b) - share(a))[0]
  return {
    what,
    found: share({ errors: sum('errors'), words: sum('words') }),
    unit: '%',
    ...(worst && calls.length > 1 && { worst: `${worst.slug} (${share(worst).toFixed(1)} %)` }),
  }
}
