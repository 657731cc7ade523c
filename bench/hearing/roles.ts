import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { areUnsure } from '../../src/contract/roles.js'
import { SPEECH_RATE } from '../../src/edith/decode/decodedAudio.js'
import { builtinEnglish } from '../../src/edith/speech/builtinEnglish.js'
import { startListener } from '../../src/edith/speech/startListener.js'
import { transcribe } from '../../src/edith/speech/transcribe.js'
import type { Figure } from './figure.js'
import { type Mix, type MonoCall, monoDemoCalls, monoScriptedCalls } from './monoCalls.js'
import { type RolesOfWords, rolesOfWords } from './rolesOfWords.js'

const ASKED = { atLeast: 88 }
const FULL_SCALE = 32_767
const MIXES: Mix[] = [
  { customerDecibels: 0, codec: 'CLEAN' },
  { customerDecibels: 0, codec: 'MU_LAW' },
  { customerDecibels: -10, codec: 'MU_LAW' },
]

type Judged = RolesOfWords & { slug: string; confidence: number | null }

/**
 * Of the words heard of both parties on one channel, how many stand on a line of whom they are said by, how many on the
 * other's, and how many on nobody's. REPORT=1 in the environment: of the calls that were not looked at.
 */
export async function roles(): Promise<Figure[]> {
  const scratch = await mkdtemp(join(tmpdir(), 'bench-roles-'))
  const model = await builtinEnglish(join(scratch, 'models'))
  const listener = startListener(1)
  const judge = async (calls: AsyncGenerator<MonoCall>): Promise<Judged[]> => {
    const all: Judged[] = []
    for await (const call of calls) {
      const path = join(scratch, `${call.slug}.s16`)
      await writeFile(path, bytesOf(call.samples))
      const { segments, roles: told } = await transcribe(
        {
          channels: 1,
          sampleRate: SPEECH_RATE,
          durationSeconds: call.samples.length / SPEECH_RATE,
          container: 'wav',
          codec: 'pcm_s16le',
          tracks: [{ path, channel: 0 }],
          merged: 'NONE',
          waveform: [],
          isRepaired: false,
          unreadable: [],
          expectedSeconds: null,
          mayBeCutOff: false,
        },
        { model, diarisation: null },
        { language: 'en', agentChannel: 'AUTO' },
        listener,
        () => {},
      )
      await rm(path)
      all.push({
        slug: call.slug,
        confidence: told?.confidence ?? null,
        ...rolesOfWords(call.script, segments),
      })
    }
    return all
  }
  try {
    if (process.env.REPORT)
      return figuresOf('calls not looked at', await judge(monoScriptedCalls('report', MIXES[1] as Mix)))
    const figures: Figure[] = []
    for (const mix of MIXES) {
      const as = `${mix.customerDecibels} dB, ${mix.codec}`
      figures.push(...figuresOf(`demo calls, ${as}`, await judge(monoDemoCalls(mix))))
      figures.push(...figuresOf(`scripted calls, ${as}`, await judge(monoScriptedCalls('develop', mix))))
    }
    return figures
  } finally {
    await listener.close()
    await rm(scratch, { recursive: true, force: true })
  }
}

function bytesOf(samples: Float32Array): Buffer {
  return Buffer.from(Int16Array.from(samples, (sample) => Math.round(sample * FULL_SCALE)).buffer)
}

function figuresOf(what: string, calls: Judged[]): Figure[] {
  const share = (key: keyof RolesOfWords, among: Judged[] = calls) => {
    const sum = (one: keyof RolesOfWords) => among.reduce((all, call) => all + call[one], 0)
    return (100 * sum(key)) / Math.max(1, sum('right') + sum('wrong') + sum('unknown'))
  }
  const [worst] = calls.toSorted((a, b) => share('right', [a]) - share('right', [b]))
  return [
    {
      what: `right: ${what}`,
      found: share('right'),
      unit: '%',
      asked: ASKED,
      ...(worst && { worst: `${worst.slug} (${share('right', [worst]).toFixed(1)} %)` }),
    },
    { what: '  of the other one', found: share('wrong'), unit: '%' },
    { what: '  of nobody', found: share('unknown'), unit: '%' },
    ...calibration(calls),
  ]
}

/** Beside how sure the engine was: of what was said by somebody in its eyes, as what is nobody's claims nothing. */
function calibration(calls: Judged[]): Figure[] {
  const groups = [
    ['told for sure', calls.filter((call) => !areUnsure(call))],
    ['to be checked', calls.filter(areUnsure)],
  ] as const
  return groups.flatMap(([what, some]) => {
    if (some.length === 0) return []
    const mean = (of: (call: Judged) => number) =>
      (100 * some.reduce((sum, call) => sum + of(call), 0)) / some.length
    return [
      {
        what: `  ${what} (${some.length} of ${calls.length}): right`,
        found: mean(({ right, wrong }) => right / Math.max(1, right + wrong)),
        unit: '%',
      },
      { what: '    at a confidence of', found: mean(({ confidence }) => confidence ?? 1), unit: '%' },
    ]
  })
}
