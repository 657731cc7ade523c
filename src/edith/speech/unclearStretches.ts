import type { Speaker, Stretch } from '../../contract/transcript.js'
import type { Attributed } from './attributed.js'
import { clarityBeside } from './clarity.js'
import { covered } from './nobodys/covered.js'
import type { Utterance } from './spokenAudio.js'

const MIN_SECONDS = 0.3
// Music that is taken for a voice is music.
const NOBODYS_SHARE = 0.5
// What is heard under a far louder voice on the other channel is that voice.
const OWN_SHARE = 0.5
const OTHER: Record<Speaker, Speaker> = { AGENT: 'CUSTOMER', CUSTOMER: 'AGENT', UNKNOWN: 'UNKNOWN' }

/**
 * Where somebody speaks and was not understood: talk without words. Whose it is follows from the lines of the same
 * voice. `nobodys`: music and tones. `twoChannels`: a channel is a voice.
 */
export function unclearStretches(
  heard: Utterance[],
  attributed: Attributed[],
  nobodys: Stretch[],
  twoChannels: boolean,
): Stretch[] {
  return heard
    .filter(({ isUnclear, start, end }) => isUnclear && end - start >= MIN_SECONDS)
    .filter((utterance) => clarityBeside(utterance, heard) >= OWN_SHARE)
    .filter((utterance) => covered(utterance, on(utterance.channel, nobodys)) < NOBODYS_SHARE)
    .map((utterance) => {
      const { channel, start, end } = utterance
      return {
        kind: 'UNCLEAR',
        speaker: twoChannels ? ofChannel(channel, attributed) : ofVoice(utterance.voice, attributed),
        channel,
        start,
        end,
      }
    })
}

function on(channel: number, stretches: Stretch[]): Stretch[] {
  return stretches.filter((stretch) => stretch.channel === channel)
}

function ofChannel(channel: number, attributed: Attributed[]): Speaker {
  const own = attributed.find((line) => line.channel === channel)
  if (own) return own.speaker
  return OTHER[attributed[0]?.speaker ?? 'UNKNOWN']
}

function ofVoice(voice: number | null, attributed: Attributed[]): Speaker {
  if (voice === null) return 'UNKNOWN'
  return attributed.find((line) => line.voice === voice)?.speaker ?? 'UNKNOWN'
}
