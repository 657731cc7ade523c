import { bell, type Random } from '../acts/random.js'
import { TELEPHONE_RATE } from './speak.js'

const FULL_SCALE = 32_768
const BIAS = 132
const CLIP = 32_635
const MU_LAW = 7

/** A stretch of sound on one channel. */
export interface Placed {
  channel: number
  start: number
  samples: Int16Array
}

/** A recording as an exchange writes it: µ-law, a channel a party, and on each the noise of its line. */
export function telephoneCall(placed: Placed[], channels: number, noise: number, random: Random): Buffer {
  const end = Math.max(...placed.map(({ start, samples }) => start + samples.length / TELEPHONE_RATE))
  const length = Math.ceil((end + 1) * TELEPHONE_RATE)
  const tracks = Array.from({ length: channels }, () =>
    Float32Array.from({ length }, () => bell(random) * noise * FULL_SCALE),
  )
  for (const { channel, start, samples } of placed) {
    const track = tracks[channel] ?? new Float32Array()
    const from = Math.round(start * TELEPHONE_RATE)
    samples.forEach((sample, i) => {
      track[from + i] = (track[from + i] ?? 0) + sample
    })
  }
  const data = Buffer.alloc(length * channels)
  tracks.forEach((track, channel) => {
    track.forEach((sample, i) => {
      data[i * channels + channel] = muLaw(sample)
    })
  })
  return Buffer.concat([header(channels, data.length), data])
}

/** ITU-T G.711. */
function muLaw(sample: number): number {
  const size = Math.min(CLIP, Math.abs(Math.round(sample))) + BIAS
  const exponent = Math.floor(Math.log2(size)) - 7
  const mantissa = (size >> (exponent + 3)) & 0x0f
  return ~((sample < 0 ? 0x80 : 0) | (exponent << 4) | mantissa) & 0xff
}

function header(channels: number, dataBytes: number): Buffer {
  const header = Buffer.alloc(44)
  header.write('RIFF', 0)
  header.writeUInt32LE(dataBytes + 36, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(MU_LAW, 20)
  header.writeUInt16LE(channels, 22)
  header.writeUInt32LE(TELEPHONE_RATE, 24)
  header.writeUInt32LE(TELEPHONE_RATE * channels, 28)
  header.writeUInt16LE(channels, 32)
  header.writeUInt16LE(8, 34)
  header.write('data', 36)
  header.writeUInt32LE(dataBytes, 40)
  return header
}
