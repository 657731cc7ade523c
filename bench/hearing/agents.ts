import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { startDecoder } from '../../src/edith/decode/startDecoder.js'
import { listen } from '../../src/edith/listen.js'
import type { Listening } from '../../src/edith/listening.js'
import { startListener } from '../../src/edith/speech/startListener.js'
import { writeWav } from '../../test/support/writeWav.js'
import { scriptedCalls } from '../calls/scriptedCalls.js'
import { PARTIES, type Party, recordingOf as recordingOfCall } from '../calls/spokenCalls.js'
import { engineSettings } from '../engine/engineSettings.js'
import { recordingOf, type TransferCall, transferCalls } from '../transfers/transferCalls.js'
import type { Figure } from './figure.js'
import { overLine } from './poorLine.js'
import { type RolesOfWords, rolesOfWords } from './rolesOfWords.js'
import { samplesOf } from './samplesOf.js'

const FULL_SCALE = 32_767
const LOUDEST_DECIBELS = -3

type Channels = 'STEREO' | 'MONO'

interface Call extends Pick<TransferCall, 'slug' | 'language' | 'script'> {
  recordingOf: (slug: string, party: Party) => string
}

interface Told extends RolesOfWords {
  slug: string
  isHandedOver: boolean
  isSplit: boolean
  isRightlyJudged: boolean
}

/**
 * Of calls that are handed over, and such that only seem to be: whether it is found, whose of the agents' words are
 * whose, and who is judged. REPORT=1 in the environment: those that were not looked at.
 */
export async function agents(): Promise<Figure[]> {
  const scratch = await mkdtemp(join(tmpdir(), 'bench-agents-'))
  const decoder = startDecoder()
  const listener = startListener(1)
  const settings = engineSettings(scratch)
  const tellAll = async (calls: Call[], channels: Channels) => {
    const all: Told[] = []
    for (const call of calls) {
      const folder = join(scratch, `${call.slug}-${channels}`)
      await mkdir(folder)
      const file = await recordingAs(channels, call, folder)
      const request = { file, language: call.language, agentChannel: 'AUTO' as const }
      const heard = await listen(request, { settings, decoder, listener, scratch: folder }, () => {})
      if (heard.kind === 'refused') throw new Error(`${call.slug} is refused as ${heard.reason}`)
      all.push(told(call, heard.listening))
      await rm(folder, { recursive: true })
    }
    return all
  }
  const part = process.env.REPORT ? 'report' : 'develop'
  const transfers = (await transferCalls(part)).map((call) => ({ ...call, recordingOf }))
  const others = ((await scriptedCalls()).get(part) ?? []).map((call) => ({
    ...call,
    recordingOf: recordingOfCall,
  }))
  try {
    const figures: Figure[] = []
    for (const channels of ['STEREO', 'MONO'] as const) {
      figures.push(...figuresOf(channels, await tellAll(transfers, channels)))
      const split = (await tellAll(others, channels)).filter(({ isSplit }) => isSplit)
      figures.push(wronglySplit(`${channels}: scripted calls of one agent wrongly split`, split))
    }
    return figures
  } finally {
    await Promise.all([decoder.close(), listener.close()])
    await rm(scratch, { recursive: true, force: true })
  }
}

async function recordingAs(channels: Channels, { slug, recordingOf }: Call, folder: string): Promise<string> {
  const parties = await Promise.all(
    PARTIES.map(async (party) => (await samplesOf(recordingOf(slug, party)))[0] ?? new Float32Array()),
  )
  const length = Math.max(...parties.map((party) => party.length))
  const sum = Float32Array.from({ length }, (_, i) =>
    parties.reduce((all, party) => all + (party[i] ?? 0), 0),
  )
  const written =
    channels === 'STEREO'
      ? parties.map((party) => Float32Array.from({ length }, (_, i) => party[i] ?? 0))
      : [await overLine(sum, { decibels: LOUDEST_DECIBELS, codec: 'MU_LAW' })]
  return writeWav(
    join(folder, 'call.wav'),
    written.map((samples) => Int16Array.from(samples, (sample) => Math.round(sample * FULL_SCALE))),
  )
}

function told({ slug, script }: Call, { segments, agents }: Listening): Told {
  const named = ({
    speaker,
    agent = 1,
    text,
  }: {
    speaker: string
    agent?: number | undefined
    text: string
  }) => ({
    speaker: speaker === 'AGENT' ? `AGENT ${agent}` : speaker,
    text,
  })
  const said = script.map(named)
  const words = rolesOfWords(said, segments.map(named), (speaker) => speaker.startsWith('AGENT'))
  const wordsOf = (number: number) =>
    said.reduce(
      (sum, { speaker, text }) => sum + (speaker === `AGENT ${number}` ? text.split(' ').length : 0),
      0,
    )
  const numbers = [...new Set(script.map(({ agent = 1 }) => agent))]
  const [most] = numbers.toSorted((a, b) => wordsOf(b) - wordsOf(a))
  return {
    slug,
    ...words,
    isHandedOver: numbers.length > 1,
    isSplit: agents !== undefined,
    isRightlyJudged: agents?.judged === most,
  }
}

function figuresOf(channels: Channels, all: Told[]): Figure[] {
  const handed = all.filter(({ isHandedOver }) => isHandedOver)
  const share = (some: Told[]) => (100 * some.length) / Math.max(1, handed.length)
  const right = (some: Told[]) => {
    const sum = (key: keyof RolesOfWords) => some.reduce((whole, call) => whole + call[key], 0)
    return (100 * sum('right')) / Math.max(1, sum('right') + sum('wrong') + sum('unknown'))
  }
  const missed = handed.filter(({ isSplit }) => !isSplit).map(({ slug }) => slug)
  const misjudged = handed.filter(({ isRightlyJudged }) => !isRightlyJudged).map(({ slug }) => slug)
  const [worst] = handed.toSorted((a, b) => right([a]) - right([b]))
  return [
    {
      what: `${channels}: handovers found`,
      found: share(handed.filter(({ isSplit }) => isSplit)),
      unit: '%',
      ...(missed.length > 0 && { worst: missed.join(', ') }),
    },
    wronglySplit(
      `${channels}: calls that only seem to be handed over wrongly split`,
      all.filter(({ isHandedOver, isSplit }) => !isHandedOver && isSplit),
    ),
    {
      what: '  agents’ words of the right agent',
      found: right(handed),
      unit: '%',
      ...(worst && { worst: `${worst.slug} (${right([worst]).toFixed(1)} %)` }),
    },
    {
      what: '  judged the one who says most',
      found: share(handed.filter(({ isRightlyJudged }) => isRightlyJudged)),
      unit: '%',
      ...(misjudged.length > 0 && { worst: misjudged.join(', ') }),
    },
  ]
}

function wronglySplit(what: string, split: Told[]): Figure {
  return {
    what,
    found: split.length,
    unit: '',
    asked: { atMost: 0 },
    ...(split.length > 0 && { worst: split.map(({ slug }) => slug).join(', ') }),
  }
}
