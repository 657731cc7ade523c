import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { channelLikeness } from './channelLikeness.js'
import { SPEECH_RATE } from './decodedAudio.js'

const PEAK_SAMPLES = SPEECH_RATE / 20
const WAVEFORM_POINTS = 2000
// Measured over whole recordings: a mono call stored twice correlates above 0.99 even through MP3's joint stereo,
// two people on two channels with strong bleed stay below 0.9.
const SAME_CORRELATION = 0.97
// A codec's rounding makes one of two equal channels louder by a trifle.
const CLEARLY_LOUDER = 1.1
const SILENT_PEAK = 0.003

// A frame holds a hundredth of a second: a write for each would cost more than decoding it.
const WRITE_BYTES = 65_536

interface Track {
  path: string
  descriptor: number
  unwritten: Buffer
  unwrittenBytes: number
  peaks: number[]
  peak: number
  pending: number
  pendingSamples: number
  energy: number
}

export interface PcmTracks {
  write(channels: Buffer[], samples: number): void
  silence(samples: number): void
  samplesWritten(): number
  finish(): {
    tracks: { path: string; channel: number }[]
    /** Of two channels that carry one sound, how it lies on them; null: each has its own. */
    copy: { isInverted: boolean; louder: number } | null
    silent: number[]
    waveform: number[][]
  }
}

/** Writes each channel to a file of its own and keeps, on the way, what is asked of the sound as a whole. */
export function openPcmTracks(dir: string, channels: number): PcmTracks {
  const tracks = Array.from({ length: channels }, (_, channel): Track => {
    const path = join(dir, `channel-${channel}.s16`)
    return {
      path,
      descriptor: openSync(path, 'w'),
      unwritten: Buffer.alloc(WRITE_BYTES),
      unwrittenBytes: 0,
      peaks: [],
      peak: 0,
      pending: 0,
      pendingSamples: 0,
      energy: 0,
    }
  })
  let samplesWritten = 0
  const likeness = channelLikeness()

  function write(planes: Buffer[], samples: number): void {
    const views = planes.map((plane) => new Int16Array(plane.buffer, plane.byteOffset, samples))
    tracks.forEach((track, channel) => {
      const view = views[channel]
      const plane = planes[channel]
      if (!view || !plane) return
      keep(track, plane.subarray(0, samples * 2))
      measure(track, view)
    })
    const [left, right] = views
    if (left && right) likeness.take(left, right)
    samplesWritten += samples
  }

  return {
    write,
    samplesWritten: () => samplesWritten,
    silence(samples) {
      const plane = Buffer.alloc(Math.min(samples, SPEECH_RATE) * 2)
      for (let left = samples; left > 0; left -= SPEECH_RATE) {
        write(
          tracks.map(() => plane),
          Math.min(left, SPEECH_RATE),
        )
      }
    },
    finish() {
      for (const track of tracks) {
        flush(track)
        closeSync(track.descriptor)
      }
      const [left, right] = tracks
      const correlation = likeness.correlation()
      return {
        tracks: tracks.map(({ path }, channel) => ({ path, channel })),
        copy:
          left && right && Math.abs(correlation) > SAME_CORRELATION
            ? { isInverted: correlation < 0, louder: right.energy > left.energy * CLEARLY_LOUDER ? 1 : 0 }
            : null,
        silent: tracks.flatMap(({ peak }, channel) => (peak < SILENT_PEAK ? [channel] : [])),
        waveform: tracks.map(({ peaks, pending }) => thinOut([...peaks, pending], WAVEFORM_POINTS)),
      }
    },
  }
}

export function dropTrack(track: { path: string }): void {
  rmSync(track.path, { force: true })
}

/** The loudest of each of `points` even stretches. */
function thinOut(peaks: number[], points: number): number[] {
  const length = Math.min(points, peaks.length)
  return Array.from({ length }, (_, i) => {
    const from = Math.floor((i * peaks.length) / length)
    const to = Math.floor(((i + 1) * peaks.length) / length)
    let loudest = 0
    for (let p = from; p < to; p++) loudest = Math.max(loudest, peaks[p] ?? 0)
    return Math.round(loudest * 1000) / 1000
  })
}

function measure(track: Track, view: Int16Array): void {
  for (let i = 0; i < view.length; i++) {
    const level = Math.abs(view[i] as number) / 32_768
    track.energy += level * level
    if (level > track.pending) track.pending = level
    if (++track.pendingSamples === PEAK_SAMPLES) {
      track.peaks.push(track.pending)
      track.peak = Math.max(track.peak, track.pending)
      track.pending = 0
      track.pendingSamples = 0
    }
  }
  track.peak = Math.max(track.peak, track.pending)
}

function keep(track: Track, bytes: Buffer): void {
  if (track.unwrittenBytes + bytes.length > WRITE_BYTES) flush(track)
  if (bytes.length > WRITE_BYTES) {
    writeFully(track.descriptor, bytes)
    return
  }
  bytes.copy(track.unwritten, track.unwrittenBytes)
  track.unwrittenBytes += bytes.length
}

function flush(track: Track): void {
  writeFully(track.descriptor, track.unwritten.subarray(0, track.unwrittenBytes))
  track.unwrittenBytes = 0
}

function writeFully(descriptor: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written)
}
