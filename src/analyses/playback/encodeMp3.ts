import { type FileHandle, open } from 'node:fs/promises'
import {
  AV_CHANNEL_ORDER_NATIVE,
  AV_SAMPLE_FMT_S16P,
  AVERROR_EAGAIN,
  AVERROR_EOF,
  FF_ENCODER_LIBMP3LAME,
} from 'node-av/constants'
import { Codec, CodecContext, Frame, Packet, Rational } from 'node-av/lib'

const BITS_PER_CHANNEL = 32_000n
const FRAMES_A_TURN = 100
const MONO = 4n
const STEREO = 3n

/**
 * From 16-bit PCM, a file a channel, to MP3 at a constant bit rate: what every browser plays and can seek in without
 * an index. The frames one after another are the file; it needs no container.
 */
export async function encodeMp3(
  tracks: readonly string[],
  sampleRate: number,
  output: string,
  signal: AbortSignal,
): Promise<void> {
  const files: FileHandle[] = []
  try {
    const target = await open(output, 'wx')
    files.push(target)
    const sources: FileHandle[] = []
    for (const track of tracks) sources.push(await open(track, 'r'))
    files.push(...sources)
    await encodeAll(sources, openEncoder(sources.length, sampleRate), target, signal)
  } finally {
    for (const file of files) await file.close()
  }
}

function openEncoder(channels: number, sampleRate: number): CodecContext {
  const codec = Codec.findEncoderByName(FF_ENCODER_LIBMP3LAME)
  if (!codec) throw new Error('this build of FFmpeg has no MP3 encoder')
  const encoder = new CodecContext()
  encoder.allocContext3(codec)
  encoder.sampleRate = sampleRate
  encoder.sampleFormat = AV_SAMPLE_FMT_S16P
  encoder.channelLayout = layoutOf(channels)
  encoder.bitRate = BITS_PER_CHANNEL * BigInt(channels)
  encoder.timeBase = new Rational(1, sampleRate)
  check(encoder.open2Sync(codec), 'open the MP3 encoder')
  return encoder
}

async function encodeAll(
  sources: FileHandle[],
  encoder: CodecContext,
  target: FileHandle,
  signal: AbortSignal,
): Promise<void> {
  const packet = new Packet()
  packet.alloc()
  const bytesPerFrame = encoder.frameSize * 2
  const room = sources.map(() => Buffer.alloc(bytesPerFrame * FRAMES_A_TURN))
  let at = 0
  let pts = 0n
  for (;;) {
    signal.throwIfAborted()
    const lengths = await Promise.all(
      sources.map(
        async (source, i) => (await source.read(room[i] ?? Buffer.alloc(0), 0, null, at)).bytesRead,
      ),
    )
    const length = Math.min(...lengths)
    if (length === 0) break
    at += length
    const encoded: Buffer[] = []
    for (let offset = 0; offset < length; offset += bytesPerFrame) {
      const end = Math.min(length, offset + bytesPerFrame)
      const frame = frameOf(
        room.map((channel) => channel.subarray(offset, end)),
        encoder,
        pts,
      )
      pts += BigInt((end - offset) / 2)
      check(encoder.sendFrameSync(frame), 'encode')
      frame.free()
      encoded.push(...drain(encoder, packet))
    }
    await target.write(Buffer.concat(encoded))
  }
  check(encoder.sendFrameSync(null), 'end encoding')
  await target.write(Buffer.concat(drain(encoder, packet)))
  packet.free()
  encoder.freeContext()
}

function frameOf(channels: Buffer[], encoder: CodecContext, pts: bigint): Frame {
  const frame = new Frame()
  frame.alloc()
  frame.format = AV_SAMPLE_FMT_S16P
  frame.sampleRate = encoder.sampleRate
  frame.channelLayout = layoutOf(channels.length)
  frame.nbSamples = (channels[0]?.length ?? 0) / 2
  check(frame.allocBuffer(), 'take memory for a frame')
  frame.pts = pts
  const planes = frame.extendedData ?? frame.data ?? []
  for (const [i, channel] of channels.entries()) channel.copy(planes[i] ?? Buffer.alloc(0))
  return frame
}

function drain(encoder: CodecContext, packet: Packet): Buffer[] {
  const encoded: Buffer[] = []
  for (;;) {
    const received = encoder.receivePacketSync(packet)
    if (received === AVERROR_EAGAIN || received === AVERROR_EOF) return encoded
    check(received, 'encode')
    if (packet.data) encoded.push(Buffer.from(packet.data))
    packet.unref()
  }
}

function layoutOf(channels: number) {
  return { nbChannels: channels, order: AV_CHANNEL_ORDER_NATIVE, mask: channels === 2 ? STEREO : MONO }
}

function check(result: number, what: string): void {
  if (result < 0) throw new Error(`could not ${what}: FFmpeg answered ${result}`)
}
