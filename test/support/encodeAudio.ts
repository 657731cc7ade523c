import {
  AV_CHANNEL_ORDER_NATIVE,
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_SAMPLE_FMT_S16P,
  AVFMT_GLOBALHEADER,
} from 'node-av/constants'
import {
  AudioFifo,
  type ChannelLayout,
  Codec,
  CodecContext,
  FormatContext,
  Frame,
  Packet,
  Rational,
  SoftwareResampleContext,
} from 'node-av/lib'

export interface Encoding {
  container: string
  /** FFmpeg's name for it. */
  encoder: string
  rate: number
  bitRate?: number
}

const DEFAULT_FRAME = 1024

/** Writes 16 kHz samples, an array for each channel, in a format that recorders use. */
export function encodeAudio(
  path: string,
  channels: Int16Array[],
  { container, encoder, rate, bitRate = 48_000 }: Encoding,
): string {
  const codec = Codec.getCodecList().find((known) => known.name === encoder && known.isEncoder())
  const format = codec?.sampleFormats?.[0]
  if (!codec || format === undefined || format === null) throw new Error(`no encoder ${encoder}`)
  const layout: ChannelLayout = {
    nbChannels: channels.length,
    order: AV_CHANNEL_ORDER_NATIVE,
    mask: channels.length === 1 ? 4n : (1n << BigInt(channels.length)) - 1n,
  }
  const output = new FormatContext()
  check(output.allocOutputContext2(null, container, path), 'the container')
  const stream = output.newStream()
  const context = new CodecContext()
  context.allocContext3(codec)
  context.sampleRate = rate
  context.sampleFormat = format
  context.channelLayout = layout
  context.bitRate = BigInt(bitRate)
  context.timeBase = new Rational(1, rate)
  if (output.oformat?.hasFlags(AVFMT_GLOBALHEADER)) context.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER)
  check(context.open2Sync(codec), 'the encoder')
  check(stream.codecpar && context.parametersFromContext(stream.codecpar), 'the parameters')
  stream.timeBase = context.timeBase
  check(output.openOutputSync(), 'the file')
  check(output.writeHeaderSync(), 'the header')

  const planes = channels.map((samples) =>
    Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength),
  )
  const resampler = new SoftwareResampleContext()
  check(resampler.allocSetOpts2(layout, format, rate, layout, AV_SAMPLE_FMT_S16P, 16_000), 'the resampler')
  check(resampler.init(), 'the resampler')
  const fifo = new AudioFifo()
  fifo.alloc(format, channels.length, DEFAULT_FRAME)

  const resampled = blankFrame()
  const count = resampler.getOutSamples(channels[0]?.length ?? 0)
  resampled.nbSamples = count
  check(resampled.getBuffer(), 'a buffer')
  const converted = resampler.convertSync(resampled.data, count, planes, channels[0]?.length ?? 0)
  check(converted, 'resampling')
  check(fifo.writeSync(resampled.data ?? [], converted), 'the queue')
  const drained = resampler.convertSync(resampled.data, count, null, 0)
  if (drained > 0) check(fifo.writeSync(resampled.data ?? [], drained), 'the queue')

  let pts = 0n
  const size = context.frameSize || DEFAULT_FRAME
  while (fifo.size > 0) {
    const frame = blankFrame()
    frame.nbSamples = Math.min(size, fifo.size)
    check(frame.getBuffer(), 'a buffer')
    check(fifo.readSync(frame.data ?? [], frame.nbSamples), 'the queue')
    frame.pts = pts
    pts += BigInt(frame.nbSamples)
    send(frame)
    frame.free()
  }
  send(null)
  check(output.writeTrailerSync(), 'the trailer')
  output.closeOutputSync()
  return path

  function blankFrame(): Frame {
    const frame = new Frame()
    frame.alloc()
    if (format === undefined) throw new Error('no format')
    frame.format = format
    frame.channelLayout = layout
    frame.sampleRate = rate
    return frame
  }

  function send(frame: Frame | null): void {
    check(context.sendFrameSync(frame), 'encoding')
    const packet = new Packet()
    packet.alloc()
    while (context.receivePacketSync(packet) >= 0) {
      packet.streamIndex = stream.index
      packet.rescaleTs(context.timeBase, stream.timeBase)
      check(output.interleavedWriteFrameSync(packet), 'writing')
    }
    packet.free()
  }
}

function check(result: number, what: string): void {
  if (result < 0) throw new Error(`${what} failed with ${result}`)
}
