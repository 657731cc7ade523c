import { statSync } from 'node:fs'
import process from 'node:process'
import { AV_NOPTS_VALUE, AVERROR_EAGAIN, AVERROR_EOF } from 'node-av/constants'
import { Frame, Packet } from 'node-av/lib'
import { type Span, total } from '../measure/spans.js'
import { type DecodedAudio, type DecodeJob, type DecodeOutcome, SPEECH_RATE } from './decodedAudio.js'
import { mayBeCutOff } from './ends/mayBeCutOff.js'
import { isComfortNoise } from './isComfortNoise.js'
import { countLostPackets, isBrokenPacket } from './lostPackets.js'
import { mixChannels } from './mixChannels.js'
import { mp3TellsLength } from './mp3TellsLength.js'
import {
  closeRecording,
  hasSignature,
  type OpenRecording,
  openRecording,
  type Unopened,
} from './openRecording.js'
import { dropTrack, openPcmTracks, type PcmTracks } from './pcmTracks.js'
import { seenIn } from './raw/seenIn.js'
import { createResampler } from './resampler.js'
import { type SoundSource, soundSource } from './soundSource.js'
import type { WavSound } from './wavSound.js'

const MAX_CHANNELS = 64
const MAX_UNREADABLE_SHARE = 0.1
const MAX_MISSING_SHARE = 0.1
const MISSING_SECONDS = 1
const GAP_SECONDS = 0.3
const LOSS_SHARE = 0.5
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
  const source = await soundSource(job)
  const recording = openRecording(source.input)
  if (recording.kind === 'refused') return unread(recording.reason, job)
  try {
    return await decodeOpened(recording, source, job, onDecoded)
  } finally {
    closeRecording(recording)
  }
}

async function decodeOpened(
  recording: OpenRecording,
  source: SoundSource,
  job: DecodeJob,
  onDecoded: OnDecoded,
): Promise<DecodeOutcome> {
  const { input, wav, rawForm } = source
  const declaredSeconds = declaredLength(recording)
  if (declaredSeconds !== undefined && declaredSeconds > job.limits.maxDurationSeconds) {
    return { kind: 'refused', reason: 'TOO_LONG' }
  }
  const { channels, sampleRate } = recording.stream.codecpar
  if (channels < 1 || channels > MAX_CHANNELS || sampleRate < 1) return { kind: 'refused', reason: 'DAMAGED' }

  const tracks = openPcmTracks(job.outputDir, channels === 2 ? 2 : 1)
  const read = await readAll(recording, tracks, { ...job, input }, onDecoded)
  const sound = tracks.finish()
  source.discard()
  if (read.kind !== 'read') return { kind: 'refused', reason: read.kind }

  const durationSeconds = tracks.samplesWritten() / SPEECH_RATE
  const unreadableSeconds = total(read.unreadable)
  const isShort =
    declaredSeconds !== undefined &&
    tellsLength(recording, input) &&
    declaredSeconds - durationSeconds > Math.max(MISSING_SECONDS, declaredSeconds * MAX_MISSING_SHARE)
  const expectedSeconds =
    (wav && expectedOf(wav, durationSeconds)) ?? (isShort ? roundedSeconds(declaredSeconds) : null)
  const seconds = durationSeconds - unreadableSeconds
  const isIncomplete = expectedSeconds !== null || unreadableSeconds > durationSeconds * MAX_UNREADABLE_SHARE
  if (seconds <= 0 || (isIncomplete && seconds < MISSING_SECONDS))
    return { kind: 'refused', reason: 'DAMAGED' }
  if (isIncomplete && !job.limits.acceptIncomplete) {
    const readable = { seconds, ofSeconds: expectedSeconds ?? durationSeconds }
    return { kind: 'refused', reason: 'INCOMPLETE', readable }
  }

  const heard = voices(channels, sound)
  return {
    kind: 'decoded',
    audio: {
      channels,
      sampleRate,
      durationSeconds: roundedSeconds(durationSeconds),
      container: rawForm ? 'headerless' : (recording.container.iformat?.name ?? 'unknown'),
      codec: recording.codec,
      ...(rawForm && { rawForm }),
      waveform: sound.waveform,
      // Players skip what is broken, and all that follows would come too early; one with a single loudspeaker adds the
      // channels up, and would play silence.
      isRepaired: source.isCopy || read.unreadable.length > 0 || heard.merged === 'INVERTED',
      unreadable: read.unreadable,
      expectedSeconds,
      mayBeCutOff: expectedSeconds === null && mayBeCutOff(input, recording.container.iformat?.name),
      ...heard,
    },
  }
}

/** What looks like a recording only to a decoder that guesses is told from one without a header. */
function unread(reason: Unopened['reason'], { input, rawForm }: DecodeJob): DecodeOutcome {
  if (reason === 'NOT_AUDIO') return { kind: 'refused', reason, looksLike: seenIn(input, rawForm) }
  if (reason === 'DAMAGED' && !hasSignature(input)) {
    const looksLike = seenIn(input, rawForm)
    if (looksLike.kind === 'HEADERLESS') return { kind: 'refused', reason: 'NOT_AUDIO', looksLike }
  }
  return { kind: 'refused', reason }
}

type Reading = { kind: 'read'; unreadable: Span[] } | { kind: 'TOO_LONG' | 'TOO_COSTLY' }

async function readAll(
  { container, stream, decoder, codec }: OpenRecording,
  tracks: PcmTracks,
  job: DecodeJob,
  onDecoded: OnDecoded,
): Promise<Reading> {
  const { input, limits } = job
  const fileBytes = statSync(input).size
  const maxSamples = limits.maxDurationSeconds * SPEECH_RATE
  const { channels } = stream.codecpar
  const { timeBase } = stream
  const resampler =
    channels > 2 ? mixChannels(createResampler(channels), channels) : createResampler(channels)
  const packet = new Packet()
  packet.alloc()
  const frame = new Frame()
  frame.alloc()
  const lost = countLostPackets({ container: container.iformat?.name ?? '', codec }, tracks)
  const skipped = skippedBytes()
  let packets = 0
  let readBytes = 0
  let firstTime: number | undefined

  function takeFrames(): boolean {
    for (;;) {
      const received = decoder.receiveFrameSync(frame)
      if (received === AVERROR_EAGAIN || received === AVERROR_EOF) return true
      if (received < 0) return false
      const time = timeOf(frame.bestEffortTimestamp, timeBase)
      firstTime ??= time
      const atSample =
        time === undefined || firstTime === undefined
          ? undefined
          : Math.round((time - firstTime) * SPEECH_RATE)
      const frameSamples = Math.round((frame.nbSamples * SPEECH_RATE) / (frame.sampleRate || SPEECH_RATE))
      lost.settle(atSample, maxSamples)
      if (atSample !== undefined) fillGap(atSample)
      const resampled = resampler.convert(frame)
      frame.unref()
      if (!resampled) return false
      if (lost.takesFrame(frameSamples)) tracks.write(resampled.planes, resampled.samples)
      else lost.silence(resampled.samples)
      if (tracks.samplesWritten() > maxSamples) return true
    }
  }

  /** A recorder that skips silence leaves gaps in time: without them, evidence would not lie where a player plays it. */
  function fillGap(atSample: number): void {
    const missing = atSample - tracks.samplesWritten()
    if (missing < GAP_SECONDS * SPEECH_RATE) return
    const samples = Math.min(missing, maxSamples + 1 - tracks.samplesWritten())
    // A pause takes no bytes, what was lost takes as many as sound does; FLAC knows no pauses.
    const lostBytes = container.nbStreams === 1 ? skipped.bytes() : 0
    const isLoss =
      codec === 'flac' || lostBytes > (missing / SPEECH_RATE) * lost.meanBytesPerSecond() * LOSS_SHARE
    if (isLoss) {
      lost.silence(samples)
      lost.recover()
    } else tracks.silence(samples)
  }

  function pause(): boolean {
    firstTime ??= timeOf(packet.pts, timeBase)
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
    skipped.take(packet)
    const isTaken = isComfortNoise(codec, packet)
      ? pause()
      : !isBrokenPacket(codec, packet) && decoder.sendPacketSync(packet) >= 0 && takeFrames()
    if (!isTaken) firstTime ??= timeOf(packet.pts, timeBase)
    lost.packet(packet, isTaken)
    packet.unref()
    if (tracks.samplesWritten() > maxSamples)
      return { kind: isBomb(tracks, readBytes) ? 'TOO_COSTLY' : 'TOO_LONG' }
    if (packets % PACKETS_A_TURN === 0) {
      if (process.memoryUsage.rss() > limits.maxResidentBytes) return { kind: 'TOO_COSTLY' }
      onDecoded(Math.min(1, readBytes / fileBytes))
      // A turn of the event loop sends the progress off and lets a parent that is gone be noticed.
      await new Promise(setImmediate)
    }
  }
  decoder.sendPacketSync(null)
  takeFrames()
  const rest = resampler.drain()
  if (rest) tracks.write(rest.planes, rest.samples)
  lost.settle(undefined, maxSamples)
  return { kind: 'read', unreadable: lost.spans }
}

/** Null: it was not cut off by more than could be told. */
function expectedOf({ extents, declaredBytes }: WavSound, durationSeconds: number): number | null {
  const present = extents.reduce((sum, { bytes }) => sum + bytes, 0)
  if (declaredBytes === null || present === 0 || declaredBytes * (1 - MAX_MISSING_SHARE) <= present)
    return null
  return roundedSeconds((durationSeconds * declaredBytes) / present)
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

/** Bytes of the file between packets that no packet holds, around the newest one. */
function skippedBytes() {
  let at: bigint | undefined
  let since = 0
  let [now, before] = [0, 0]
  return {
    take(packet: Packet): void {
      if (packet.pos >= 0n && packet.pos !== at) {
        before = now
        now = at === undefined ? 0 : Math.max(0, Number(packet.pos - at) - since)
        at = packet.pos
        since = 0
      }
      since += packet.size
    },
    bytes: () => Math.max(now, before),
  }
}

function roundedSeconds(seconds: number): number {
  return Math.round(seconds * 1000) / 1000
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
  if (sound.copy) {
    const [kept, dropped] = sound.copy.louder === 1 ? [right, left] : [left, right]
    dropTrack(dropped)
    return { tracks: [kept], merged: sound.copy.isInverted ? 'INVERTED' : 'IDENTICAL' }
  }
  if (sound.silent.length === 1) {
    const [heard, silent] = sound.silent[0] === 0 ? [right, left] : [left, right]
    dropTrack(silent)
    return { tracks: [heard], merged: 'ONE_IS_SILENT' }
  }
  return { tracks: [left, right], merged: 'NONE' }
}
