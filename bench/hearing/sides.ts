import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { areUnsure, type CallRoles } from '../../src/contract/roles.js'
import { startDecoder } from '../../src/edith/decode/startDecoder.js'
import { listen } from '../../src/edith/listen.js'
import { nameSides } from '../../src/edith/speech/sides/nameSides.js'
import { startListener } from '../../src/edith/speech/startListener.js'
import { mergeParties } from '../calls/mergeParties.js'
import { type ScriptedCall, scriptedCalls, segmentsOf } from '../calls/scriptedCalls.js'
import { engineSettings } from '../engine/engineSettings.js'
import type { Figure } from './figure.js'

interface Told {
  slug: string
  isRight: boolean
  confidence: number
  isUnsure: boolean
}

/** Which of two channels is the agent's, told from one call by itself: each with the agent on the left and on the right. */
export async function sides(part = 'develop'): Promise<Figure[]> {
  const calls = (await scriptedCalls()).get(part) ?? []
  return [
    ...figuresOf('script', calls.flatMap(readBothWays)),
    ...figuresOf('sound', await heardBothWays(calls)),
  ]
}

function readBothWays(call: ScriptedCall): Told[] {
  return [true, false].map((isLeft) => {
    const said = segmentsOf(call).map(({ speaker, start, end, text }) => ({
      ...{ start, end, text },
      channel: (speaker === 'AGENT') === isLeft ? 0 : 1,
      voice: null,
      pauses: [],
      loudness: 1,
    }))
    const { roles } = nameSides(said, { language: call.language, agentChannel: 'AUTO' })
    return told(call, isLeft, roles)
  })
}

async function heardBothWays(calls: ScriptedCall[]): Promise<Told[]> {
  const scratch = await mkdtemp(join(tmpdir(), 'bench-sides-'))
  const decoder = startDecoder()
  const listener = startListener(2)
  const settings = engineSettings(scratch, 2)
  try {
    const all: Told[] = []
    for (const call of calls) {
      for (const isLeft of [true, false]) {
        const folder = join(scratch, `${call.slug}-${isLeft}`)
        await mkdir(folder)
        const file = await mergeParties(call.slug, isLeft, folder)
        const request = { file, language: call.language, agentChannel: 'AUTO' as const }
        const heard = await listen(request, { settings, decoder, listener, scratch: folder }, () => {})
        all.push(told(call, isLeft, heard.kind === 'heard' ? heard.listening.roles : null))
        await rm(folder, { recursive: true })
      }
    }
    return all
  } finally {
    await Promise.all([decoder.close(), listener.close()])
    await rm(scratch, { recursive: true, force: true })
  }
}

function told({ slug }: ScriptedCall, isLeft: boolean, roles: CallRoles | null): Told {
  return {
    slug,
    isRight: roles?.agentSide === (isLeft ? 'LEFT' : 'RIGHT'),
    confidence: roles?.confidence ?? 0,
    isUnsure: areUnsure(roles),
  }
}

function figuresOf(what: string, all: Told[]): Figure[] {
  const share = (some: Told[]) => (100 * some.length) / Math.max(1, all.length)
  const surety = ({ isRight, confidence }: Told) => (isRight ? confidence : -confidence)
  const worst = all.toSorted((a, b) => surety(a) - surety(b))[0]
  const name = worst && `${worst.slug} (${worst.isRight ? 'right' : 'WRONG'} at ${worst.confidence})`
  return [
    {
      what: `sides told rightly by the ${what}`,
      found: share(all.filter(({ isRight }) => isRight)),
      unit: '%',
      asked: { atLeast: 95 },
      ...(name && { worst: name }),
    },
    {
      what: '  told wrongly and for sure',
      found: all.filter(({ isRight, isUnsure }) => !isRight && !isUnsure).length,
      unit: '',
      asked: { atMost: 0 },
    },
    { what: '  told for sure', found: share(all.filter(({ isUnsure }) => !isUnsure)), unit: '%' },
  ]
}
