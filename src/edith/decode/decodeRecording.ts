import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { AV_NOPTS_VALUE, AVERROR_EAGAIN, AVERROR_EOF } from 'node-av/constants'
import { Frame, Packet } from 'node-av/lib'
import { type DecodedAudio, type DecodeJob, type DecodeOutcome, SPEECH_RATE } from './decodedAudio.js'
import { isComfortNoise } from './isComfortNoise.js'
import { mp3TellsLength } from './mp3TellsLength.js'
import { isOtherThanWav, type OpenRecording, openRecording } from './openRecording.js'
import { dropTrack, openPcmTracks, type PcmTracks } from './pcmTracks.js'
import { writePlainWav } from './plainWav.js'
import { createResampler } from './resampler.js'
import { type WavSound, wavSound } from './wavSound.js'

const PLAIN_WAV = 'plain'
const MAX_CHANNELS = 64
const MAX_FAILED_SHARE = 0.1
const MAX_MISSING_SHARE = 0.1
const MISSING_SECONDS = 1
const GAP_SECONDS = 0.3
const COMFORT_NOISE_SAMPLES = 0.02 * SPEECH_RATE
// The leanest speech codec we read, AMR at 4.75 kbit/s, holds 54 times less than the PCM we make of it: a file that
// grows beyond all bounds at more than this was not made by recording anything.
const BOMB_RATIO = 120
const PACKETS_A_TURN = 200
// These containers say in their header how long they are, as an MP3 may; other lengths are guesses from the bit rate.
const DECLARES_LENGTH = /^(flac|mov|matroska|w64|caf|aiff)/

export type OnDecoded = (fraction: number) => void

/** Runs in the child process: from the recording's bytes to PCM files, never beyond the limits. */
export async function decodeRecording(job: DecodeJob, onDecoded: OnDecoded): Promise<DecodeOutcome> {
  const wav = wavSound(job.input, isOtherThanWav)
  if (wav && isCutOff(wav)) return { kind: 'refused', reason: 'DAMAGED' }
  const isRepaired = wav !== undefined && !wav.isExact
  const input = isRepaired ? join(job.outputDir, PLAIN_WAV) : job.input
  if (isRepaired) await writePlainWav(job.input, wav, input)
  const recording = openRecording(input)
  if (recording.kind === 'refused') return recording

  const declaredSeconds = declaredLength(recording)
  if (declaredSeconds !== undefined && declaredSeconds > job.limits.maxDurationSeconds) {
    return { kind: 'refused', reason: 'TOO_LONG' }
  }
  const { channels, sampleRate } = recording.stream.codecpar
  if (channels < 1 || channels > MAX_CHANNELS || sampleRate < 1) return { kind: 'refused', reason: 'DAMAGED' }

  const tracks = openPcmTracks(job.outputDir, channels === 2 ? 2 : 1)
  const read = await readAll(recording, tracks, { ...job, input }, onDecoded)
  const sound = tracks.finish()
  if (isRepaired) rmSync(input)
  if (read !== 'read') return { kind: 'refused', reason: read }

  const durationSeconds = tracks.samplesWritten() / SPEECH_RATE
  const isShort =
    declaredSeconds !== undefined &&
    tellsLength(recording, input) &&
    declaredSeconds - durationSeconds > Math.max(MISSING_SECONDS, declaredSeconds * MAX_MISSING_SHARE)
  if (durationSeconds === 0 || isShort) return { kind: 'refused', reason: 'DAMAGED' }

  return {
    kind: 'decoded',
    audio: {
      channels,
      sampleRate,
      durationSeconds: Math.round(durationSeconds * 1000) / 1000,
      container: recording.container.iformat?.name ?? 'unknown',
      codec: recording.codec,
      waveform: sound.waveform,
      isRepaired,
      ...voices(channels, sound),
    },
  }
}

type Reading = 'read' | 'DAMAGED' | 'TOO_LONG' | 'TOO_COSTLY'

async function readAll(
  { container, stream, decoder, codec }: OpenRecording,
  tracks: PcmTracks,
  job: DecodeJob,
  onDecoded: OnDecoded,
): Promise<Reading> {
  const { input, limits } = job
  const fileBytes = statSync(input).size
  const maxSamples = limits.maxDurationSeconds * SPEECH_RATE
  const resampler = createResampler(stream.codecpar.channels === 2 ? 2 : 1)
  const packet = new Packet()
  packet.alloc()
  const frame = new Frame()
  frame.alloc()
  let packets = 0
  let failed = 0
  let readBytes = 0
  let firstTime: number | undefined

  function takeFrames(): boolean {
    for (;;) {
      const received = decoder.receiveFrameSync(frame)
      if (received === AVERROR_EAGAIN || received === AVERROR_EOF) return true
      if (received < 0) return false
      const time = timeOf(frame.bestEffortTimestamp, stream.timeBase)
      firstTime ??= time
      fillGap(tracks, time, firstTime, maxSamples)
      const resampled = resampler.convert(frame)
      frame.unref()
      if (!resampled) return false
      tracks.write(resampled.planes, resampled.samples)
      if (tracks.samplesWritten() > maxSamples) return true
    }
  }

  function pause(): boolean {
    firstTime ??= timeOf(packet.pts, stream.timeBase)
    tracks.silence(COMFORT_NOISE_SAMPLES)
    return true
  }

  for (;;) {
    if (container.readFrameSync(packet) < 0) break
    if (packet.streamIndex !== stream.index) {
      packet.unref()
      continue
    }
    packets++
    readBytes += packet.size
    const isTaken = isComfortNoise(codec, packet)
      ? pause()
      : decoder.sendPacketSync(packet) >= 0 && takeFrames()
    if (!isTaken) failed++
    packet.unref()
    if (tracks.samplesWritten() > maxSamples) return isBomb(tracks, readBytes) ? 'TOO_COSTLY' : 'TOO_LONG'
    if (packets % PACKETS_A_TURN === 0) {
      if (process.memoryUsage.rss() > limits.maxResidentBytes) return 'TOO_COSTLY'
      onDecoded(Math.min(1, readBytes / fileBytes))
      // A turn of the event loop sends the progress off and lets a parent that is gone be noticed.
      await new Promise(setImmediate)
    }
  }
  decoder.sendPacketSync(null)
  takeFrames()
  const rest = resampler.drain()
  if (rest) tracks.write(rest.planes, rest.samples)
  return failed > packets * MAX_FAILED_SHARE ? 'DAMAGED' : 'read'
}

function isCutOff({ extents, declaredBytes }: WavSound): boolean {
  const present = extents.reduce((sum, { bytes }) => sum + bytes, 0)
  return declaredBytes !== null && declaredBytes * (1 - MAX_MISSING_SHARE) > present
}

function declaredLength({ container }: OpenRecording): number | undefined {
  return container.duration === AV_NOPTS_VALUE || container.duration <= 0n
    ? undefined
    : Number(container.duration) / 1_000_000
}

function tellsLength({ container }: OpenRecording, input: string): boolean {
  const format = container.iformat?.name ?? ''
  return DECLARES_LENGTH.test(format) || (format === 'mp3' && mp3TellsLength(input))
}

function timeOf(pts: bigint, timeBase: { num: number; den: number }): number | undefined {
  return pts === AV_NOPTS_VALUE ? undefined : (Number(pts) * timeBase.num) / timeBase.den
}

/** A recorder that skips silence leaves gaps in time: without them, evidence would not lie where a player plays it. */
function fillGap(
  tracks: PcmTracks,
  time: number | undefined,
  firstTime: number | undefined,
  maxSamples: number,
) {
  if (time === undefined || firstTime === undefined) return
  const missing = Math.round((time - firstTime) * SPEECH_RATE) - tracks.samplesWritten()
  if (missing < GAP_SECONDS * SPEECH_RATE) return
  tracks.silence(Math.min(missing, maxSamples + 1 - tracks.samplesWritten()))
}

function isBomb(tracks: PcmTracks, readBytes: number): boolean {
  return (tracks.samplesWritten() * 2) / readBytes > BOMB_RATIO
}

function voices(
  channels: number,
  sound: ReturnType<PcmTracks['finish']>,
): Pick<DecodedAudio, 'tracks' | 'merged'> {
  const [left, right] = sound.tracks
  if (channels > 2) return { tracks: sound.tracks, merged: 'MORE_THAN_TWO' }
  if (!left || !right) return { tracks: sound.tracks, merged: 'NONE' }
  if (sound.same) {
    dropTrack(right)
    return { tracks: [left], merged: 'IDENTICAL' }
  }
  if (sound.silent.length === 1) {
    const [heard, silent] = sound.silent[0] === 0 ? [right, left] : [left, right]
    dropTrack(silent)
    return { tracks: [heard], merged: 'ONE_IS_SILENT' }
  }
  return { tracks: [left, right], merged: 'NONE' }
}
