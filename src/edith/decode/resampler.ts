import { AV_CHANNEL_ORDER_NATIVE, AV_CHANNEL_ORDER_UNSPEC, AV_SAMPLE_FMT_S16P } from 'node-av/constants'
import { type ChannelLayout, type Frame, SoftwareResampleContext } from 'node-av/lib'
import { SPEECH_RATE } from './decodedAudio.js'

const MONO = 4n
const STEREO = 3n
const MOST_IN_DATA = 8

export interface Resampled {
  planes: Buffer[]
  samples: number
}

/** `undefined` stands for a frame that no sound can be made of: what a damaged file makes a decoder give. */
export interface Resampler {
  convert(frame: Frame): Resampled | undefined
  drain(): Resampled | undefined
}

/** To 16-bit planes at the rate of recognition. Follows a stream that changes its rate or layout midway. */
export function createResampler(channels: number): Resampler {
  let context: SoftwareResampleContext | undefined
  let shape = ''
  let planes: Buffer[] = []

  function run(input: Buffer[] | null, count: number): Resampled | undefined {
    if (!context) return { planes, samples: 0 }
    const room = context.getOutSamples(count) + 64
    if ((planes[0]?.length ?? 0) < room * 2) {
      planes = Array.from({ length: channels }, () => Buffer.alloc(room * 2))
    }
    const samples = context.convertSync(planes, room, input, count)
    return samples < 0 ? undefined : { planes, samples }
  }

  return {
    convert(frame) {
      const now = `${frame.sampleRate}/${frame.channels}/${frame.format}`
      if (now !== shape) {
        context?.free()
        context = open(frame, channels)
        shape = now
      }
      if (!context) return undefined
      // Only beyond eight channels there are more than `data` tells, and asking for them is not cheap.
      return run(
        frame.channels > MOST_IN_DATA ? (frame.extendedData ?? frame.data) : frame.data,
        frame.nbSamples,
      )
    },
    drain: () => run(null, 0),
  }
}

function open(frame: Frame, channels: number): SoftwareResampleContext | undefined {
  if (!frame.isAudio()) return undefined
  const context = new SoftwareResampleContext()
  const opened = context.allocSetOpts2(
    layoutOf(frame, channels),
    AV_SAMPLE_FMT_S16P,
    SPEECH_RATE,
    knownLayout(frame),
    frame.format as typeof AV_SAMPLE_FMT_S16P,
    frame.sampleRate,
  )
  return opened < 0 || context.init() < 0 ? undefined : context
}

/** Beyond two, channels come out as they went in: FFmpeg's own way of mixing lets opposites cancel each other. */
function layoutOf(frame: Frame, channels: number): ChannelLayout {
  if (channels > 2 && frame.channels === channels) return knownLayout(frame)
  const mask = channels > 2 ? (1n << BigInt(channels)) - 1n : channels === 2 ? STEREO : MONO
  return { nbChannels: channels, order: AV_CHANNEL_ORDER_NATIVE, mask }
}

/** A file may leave open which channel is which; the usual order is what it then means. */
function knownLayout(frame: Frame): ChannelLayout {
  const { nbChannels, order } = frame.channelLayout
  if (order !== AV_CHANNEL_ORDER_UNSPEC) return frame.channelLayout
  if (nbChannels === 1) return { nbChannels, order: AV_CHANNEL_ORDER_NATIVE, mask: MONO }
  return { nbChannels, order: AV_CHANNEL_ORDER_NATIVE, mask: (1n << BigInt(nbChannels)) - 1n }
}
