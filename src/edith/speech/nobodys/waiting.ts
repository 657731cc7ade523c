import type { Stretch } from '../../../contract/transcript.js'
import { inOrder } from '../../measure/inOrder.js'
import { round } from '../../measure/round.js'
import { gaps, intersection, type Span } from '../../measure/spans.js'
import type { ChannelSound } from '../sounds/sound.js'
import { covered } from './covered.js'

/** A pause in talk over music is no hold. */
const MIN_HOLD_SECONDS = 3
const MIN_TONE_SECONDS = 0.2
const MOSTLY = 0.5

/**
 * Music and tones where nobody speaks: music during talk is a radio. `said`: where anybody does, on either channel.
 * Tones win where both were heard: a ringing tone holds its pitch, as music does.
 */
export function waiting(sounds: ChannelSound[], said: Span[], durationSeconds: number): Stretch[] {
  const tones = sounds.filter(({ kind }) => kind === 'TONE')
  const music = sounds.filter((one) => one.kind === 'MUSIC' && covered(one, tones) <= MOSTLY)
  const free = gaps(said, durationSeconds)
  const held = [...new Set(music.map(({ channel }) => channel))].flatMap((channel) =>
    intersection(
      music.filter((one) => one.channel === channel),
      free,
    )
      .filter(({ start, end }) => end - start >= MIN_HOLD_SECONDS)
      .map((span) => stretch('HOLD', channel, span)),
  )
  const rung = tones
    .filter((tone) => !held.some((hold) => tone.start < hold.end && tone.end > hold.start))
    .flatMap((tone) =>
      intersection([tone], free)
        .filter(({ start, end }) => end - start >= MIN_TONE_SECONDS)
        .map((span) => stretch('RINGING', tone.channel, span)),
    )
  return [...held, ...rung].sort(inOrder)
}

function stretch(kind: 'HOLD' | 'RINGING', channel: number, { start, end }: Span): Stretch {
  return { kind, speaker: 'UNKNOWN', channel, start: round(start, 1), end: round(end, 1) }
}
