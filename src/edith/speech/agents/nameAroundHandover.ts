import { setImmediate } from 'node:timers/promises'
import type { CallRoles } from '../../../contract/roles.js'
import { SPEECH_RATE } from '../../decode/decodedAudio.js'
import type { Span } from '../../measure/spans.js'
import type { Attributed } from '../attributed.js'
import type { PcmFile } from '../pcmFile.js'
import type { ChannelSound } from '../sounds/sound.js'
import type { Utterance } from '../spokenAudio.js'
import { nameParties } from '../voices/nameParties.js'
import { readVoices } from '../voices/readVoices.js'
import { splitAtChanges } from '../voices/splitAtChanges.js'
import { compareVoices } from './compareVoices.js'
import { handoverPlaces } from './handoverPlaces.js'
import { lineVoices } from './lineVoices.js'

// Each costs as much as telling the voices of the call apart does.
const MOST_PLACES = 2

interface Named {
  attributed: Attributed[]
  roles: CallRoles
}

/**
 * Of one track on which both parties speak. Two voices are told apart in a call, and whoever takes over is a third: where
 * a handover seems to be, the parties are told before and after it by themselves, and it is one where the agents differ
 * and the customer stays. `places`: the utterances at which one seems to be, the surest first.
 */
export async function nameAroundHandover(
  utterances: Utterance[],
  named: Named,
  places: number[],
  { pcm, sounds, language }: { pcm: PcmFile; sounds: ChannelSound[]; language: string },
): Promise<Named> {
  for (const at of places.slice(0, MOST_PLACES)) {
    const parts = [utterances.slice(0, at), utterances.slice(at)]
    const told: { utterances: Utterance[]; named: Named }[] = []
    for (const part of parts) {
      const own = await toldApart(part, pcm)
      told.push({ utterances: own, named: nameParties(own, language) })
    }
    const [before, after] = told
    if (!before || !after || !(await isHandover(before.named.attributed, after.named.attributed, pcm)))
      continue
    const [first, rest] = [await within(before), await within(after)]
    return {
      attributed: [...first.attributed, ...rest.attributed],
      roles: { ...named.roles, confidence: leastSure(first, rest) },
    }
  }
  return named

  async function within(part: { utterances: Utterance[]; named: Named }): Promise<Named> {
    const further = await handoverPlaces(part.utterances, sounds, language)
    return nameAroundHandover(part.utterances, part.named, further, { pcm, sounds, language })
  }
}

/** By the voices of these utterances alone. */
async function toldApart(utterances: Utterance[], pcm: PcmFile): Promise<Utterance[]> {
  const voices = readVoices(pcm)
  for (const { start, end, pauses } of utterances) {
    voices.add({ ...inSamples({ start, end }), pauses: pauses.map(inSamples) })
    await setImmediate()
  }
  const told = voices.voices()
  return utterances.flatMap((utterance, i) => {
    const { sounds = [], changes = [] } = told[i] ?? {}
    return splitAtChanges({
      ...utterance,
      voices: sounds.map(({ odds, ...sound }) => ({ ...inSeconds(sound), odds })),
      changes: changes.map(inSeconds),
    })
  })
}

async function isHandover(before: Attributed[], after: Attributed[], pcm: PcmFile): Promise<boolean> {
  const voiceOf = lineVoices(pcm)
  const voices = (lines: Attributed[], speaker: Attributed['speaker']) =>
    Promise.all(lines.filter((line) => line.speaker === speaker).map(voiceOf))
  const [agent, customer] = [await voices(before, 'AGENT'), await voices(before, 'CUSTOMER')]
  const [nextAgent, nextCustomer] = [await voices(after, 'AGENT'), await voices(after, 'CUSTOMER')]
  const agents = compareVoices(agent, nextAgent)?.distance ?? 0
  const crossed = compareVoices(customer, nextAgent)?.distance ?? 0
  const customers = compareVoices(customer, nextCustomer)?.distance ?? 0
  return agents > 0 && crossed > 0 && customers < Math.min(agents, crossed)
}

function leastSure(...named: Named[]): number | null {
  const known = named.map(({ roles }) => roles.confidence).filter((confidence) => confidence !== null)
  return known.length > 0 ? Math.min(...known) : null
}

function inSamples({ start, end }: Span): { from: number; to: number } {
  return { from: Math.round(start * SPEECH_RATE), to: Math.round(end * SPEECH_RATE) }
}

function inSeconds({ from, to }: { from: number; to: number }): Span {
  const tenths = (samples: number) => Math.round((samples / SPEECH_RATE) * 10) / 10
  return { start: tenths(from), end: tenths(to) }
}
