import { AV_CHANNEL_ORDER_NATIVE } from 'node-av/constants'
import { Codec, CodecContext, Frame, Packet } from 'node-av/lib'
import type { RawCodec, ReadRawForm } from '../../../contract/recordings/rawForm.js'

interface Decoder {
  name: string
  bitsPerSample: number
}

const DECODERS: Record<RawCodec, Decoder> = {
  mulaw: { name: 'pcm_mulaw', bitsPerSample: 8 },
  alaw: { name: 'pcm_alaw', bitsPerSample: 8 },
  pcm16: { name: 'pcm_s16le', bitsPerSample: 16 },
  vox: { name: 'adpcm_ima_oki', bitsPerSample: 4 },
  g722: { name: 'g722', bitsPerSample: 8 },
}

/** A stretch of a file as it sounds if that is its form: 16-bit samples, an array for each channel. */
export function decodeBlock(bytes: Buffer, { codec, rate, channels }: ReadRawForm): Int16Array[] {
  const { name, bitsPerSample } = DECODERS[codec]
  const known = Codec.findDecoderByName(name as Parameters<typeof Codec.findDecoderByName>[0])
  if (!known) throw new Error(`this build of FFmpeg has no decoder ${name}`)
  const decoder = new CodecContext()
  decoder.allocContext3(known)
  decoder.sampleRate = rate
  decoder.bitsPerCodedSample = bitsPerSample
  const mask = channels === 2 ? 3n : 4n
  decoder.channelLayout = { nbChannels: channels, order: AV_CHANNEL_ORDER_NATIVE, mask }
  if (decoder.open2Sync(known) < 0) throw new Error(`the decoder ${name} does not open`)
  const packet = new Packet()
  packet.alloc()
  packet.data = bytes
  const frame = new Frame()
  frame.alloc()
  const planes = Array.from({ length: channels }, (): number[] => [])
  decoder.sendPacketSync(packet)
  while (decoder.receiveFrameSync(frame) >= 0) {
    const [plane] = frame.extendedData ?? frame.data ?? []
    for (let i = 0; plane && i < frame.nbSamples * channels; i++)
      planes[i % channels]?.push(plane.readInt16LE(i * 2))
    frame.unref()
  }
  packet.free()
  frame.free()
  decoder.freeContext()
  return planes.map((plane) => Int16Array.from(plane))
}
