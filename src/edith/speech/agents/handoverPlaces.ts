import { setImmediate } from 'node:timers/promises'
import type { Segment } from '../../../contract/transcript.js'
import type { ChannelSound } from '../sounds/sound.js'
import type { Utterance } from '../spokenAudio.js'
import { handoverSigns } from './handoverOdds.js'

/** More than who is introduced alone: an absence, and somebody who opens the call once more. */
const CLEARLY = 3.6
const FEWEST_LINES = 4
// Networks take a tenth of a millisecond for one: a long call must not hold up a worker's heartbeat.
const LINES_A_BREATH = 64

/**
 * Where on one channel, on which nobody is told from anybody yet, a call seems to be handed over by what is said: the
 * first utterances of whoever takes over, the surest first.
 */
export async function handoverPlaces(
  utterances: readonly Utterance[],
  sounds: ChannelSound[],
  language: string,
): Promise<number[]> {
  const lines = utterances.map(({ start, end, text }, index): Segment => {
    return { index, speaker: 'AGENT', start, end, text }
  })
  const waits = sounds.map(({ channel, start, end }) => {
    return { kind: 'HOLD', speaker: 'UNKNOWN', channel, start, end } as const
  })
  // Of both parties, as it may be either's line.
  const signs = handoverSigns(lines, waits, language, { isAnybody: true })
  const places: { index: number; odds: number }[] = []
  for (const { index } of lines) {
    if (index % LINES_A_BREATH === 0) await setImmediate()
    places.push({ index, odds: signs.odds(index) })
  }
  return places
    .filter(
      ({ index, odds }) => odds >= CLEARLY && index >= FEWEST_LINES && lines.length - index >= FEWEST_LINES,
    )
    .sort((a, b) => b.odds - a.odds || a.index - b.index)
    .map(({ index }) => index)
}
