import type { Stretch } from '../../../contract/transcript.js'
import { round } from '../../measure/round.js'
import { gaps, intersection, type Span, union } from '../../measure/spans.js'
import type { ChannelSound } from '../sounds/sound.js'

/** A pause in talk over music is no hold. */
const MIN_HOLD_SECONDS = 3
const MIN_TONE_SECONDS = 0.2

/**
 * Music and tones where nobody speaks: music during talk is a radio. `said`: where anybody does, on either channel.
 * Tones win where both were heard: a ringing tone holds its pitch, as music does.
 */
export function waiting(sounds: ChannelSound[], said: Span[], durationSeconds: number): Stretch[] {
  const tones = ringing(sounds)
  const music = sounds.filter(({ kind }) => kind === 'MUSIC')
  const ringsMostly = (span: Span) =>
    union(intersection([span], tones)).reduce((sum, { start, end }) => sum + end - start, 0) >
    (span.end - span.start) / 2
  const free = gaps(said, durationSeconds)
  const held = [...new Set(music.map(({ channel }) => channel))].flatMap((channel) =>
    intersection(
      music.filter((one) => one.channel === channel && !ringsMostly(one)),
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
  return [...held, ...rung].sort((a, b) => a.start - b.start || a.channel - b.channel)
}

/** A single short tone is part of a tune, or nothing. */
function ringing(sounds: ChannelSound[]): ChannelSound[] {
  return sounds.filter(({ kind }) => kind === 'TONE')
}

function stretch(kind: 'HOLD' | 'RINGING', channel: number, { start, end }: Span): Stretch {
  return { kind, speaker: 'UNKNOWN', channel, start: round(start, 1), end: round(end, 1) }
}
