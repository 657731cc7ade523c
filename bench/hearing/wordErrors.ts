import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Decoder, startDecoder } from '../../src/edith/decode/startDecoder.js'
import { listen } from '../../src/edith/listen.js'
import { type Listener, startListener } from '../../src/edith/speech/startListener.js'
import { demoCalls } from '../../src/main/demo/demoCalls.js'
import { mergeParties } from '../calls/mergeParties.js'
import { type ScriptedCall, scriptedCalls } from '../calls/scriptedCalls.js'
import { transcriptErrors } from '../demo/transcriptErrors.js'
import { engineSettings } from '../engine/engineSettings.js'
import type { Figure } from './figure.js'

// Of the demo calls, before anything was done for what is lost; of the others, which are harder, for information.
const DEMO_AT_MOST = 5.1
const THREADS = 2

/** Words replaced, dropped or added, of a hundred that were said: on the demo calls and the scripted ones. */
export async function wordErrors(): Promise<Figure[]> {
  const decoder = startDecoder()
  const listener = startListener(THREADS)
  const scratch = await mkdtemp(join(tmpdir(), 'bench-words-'))
  try {
    const demo = []
    for (const call of await demoCalls()) demo.push(await errorsOf(call, { decoder, listener }))
    const scripted = []
    for (const call of (await scriptedCalls()).get('develop') ?? []) {
      const file = await mergeParties(call.slug, call.slug.length % 2 === 0, scratch)
      scripted.push(await errorsOf({ ...call, file }, { decoder, listener }))
    }
    return [
      { ...figureOf('words wrong in demo calls', demo), asked: { atMost: DEMO_AT_MOST } },
      ...demo.map((call) => figureOf(`  ${call.slug}`, [call])),
      figureOf('words wrong in scripted calls', scripted),
    ]
  } finally {
    await Promise.all([decoder.close(), listener.close()])
    await rm(scratch, { recursive: true, force: true })
  }
}

async function errorsOf(
  call: Pick<ScriptedCall, 'slug' | 'language' | 'script'> & { file: string },
  { decoder, listener }: { decoder: Decoder; listener: Listener },
) {
  const { slug, file, language, script } = call
  const scratch = await mkdtemp(join(tmpdir(), 'bench-words-'))
  const settings = engineSettings(scratch, THREADS)
  try {
    const tools = { settings, decoder, listener, scratch }
    const heard = await listen({ file, language, agentChannel: 'AUTO' }, tools, () => {})
    if (heard.kind === 'refused') throw new Error(`${slug}: ${heard.message}`)
    return { slug, ...transcriptErrors(script, heard.listening.segments) }
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
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
