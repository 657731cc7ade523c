import { SPEECH_RATE } from '../../decode/decodedAudio.js'
import type { PcmFile } from '../pcmFile.js'
import type { SpeechSpan, Utterance } from '../spokenAudio.js'
import { findSounds } from './findSounds.js'
import type { ChannelSound, Sound } from './sound.js'

/** Shorter pauses hold no music, and the end of a word may be a tone. */
const MIN_PAUSE = 2 * SPEECH_RATE
/** Words so near to music on both sides may be sung. */
const NEAR = 2 * SPEECH_RATE

/** Music and tones where no words were heard on a track, and where words between music are music too: a song. */
export async function soundsBesideSpeech(
  track: Pick<PcmFile, 'read' | 'samples'>,
  channel: number,
  utterances: Pick<Utterance, 'start' | 'end' | 'text'>[],
  signal?: AbortSignal,
): Promise<ChannelSound[]> {
  const spoken = utterances
    .filter(({ text }) => text.trim() !== '')
    .map(({ start, end }) => ({ from: Math.round(start * SPEECH_RATE), to: Math.round(end * SPEECH_RATE) }))
    .sort((a, b) => a.from - b.from)
  const sounds: Sound[] = []
  for (const pause of pausesOf(spoken, track.samples))
    sounds.push(...(await findSounds(track, pause, signal)))
  const music = sounds.filter(({ kind }) => kind === 'MUSIC')
  for (const span of spoken.filter((one) => isBetween(one, music)))
    sounds.push(...(await findSounds(track, span, signal)))
  return sounds
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map(({ kind, from, to }) => ({ kind, channel, start: toTenths(from), end: toTenths(to) }))
}

function pausesOf(spoken: SpeechSpan[], samples: number): SpeechSpan[] {
  const pauses: SpeechSpan[] = []
  let from = 0
  for (const span of [...spoken, { from: samples, to: samples }]) {
    if (span.from - from >= MIN_PAUSE) pauses.push({ from, to: span.from })
    from = Math.max(from, span.to)
  }
  return pauses
}

function isBetween({ from, to }: SpeechSpan, music: SpeechSpan[]): boolean {
  const isBefore = music.some((one) => one.to <= from && from - one.to <= NEAR)
  return isBefore && music.some((one) => one.from >= to && one.from - to <= NEAR)
}

function toTenths(sample: number): number {
  return Math.round((sample / SPEECH_RATE) * 10) / 10
}
