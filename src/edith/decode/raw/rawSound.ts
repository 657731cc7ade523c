import { statSync } from 'node:fs'
import { type RawForm, type ReadRawForm, requireRawForm } from '../../../contract/recordings/rawForm.js'
import type { WavSound } from '../wavSound.js'

export function rawSeconds(input: string, form: RawForm): number {
  return statSync(input).size / bytesPerSecond(requireRawForm(form))
}

const TAGS = { mulaw: 7, alaw: 6, pcm16: 1, vox: 0x17, g722: 0x28f }
const BITS = { mulaw: 8, alaw: 8, pcm16: 16, vox: 4, g722: 4 }

function bytesPerSecond({ codec, rate, channels }: ReadRawForm): number {
  return (rate * channels * BITS[codec]) / 8
}

/** As a WAV without its header. */
export function rawSound(input: string, form: RawForm): WavSound {
  const read = requireRawForm(form)
  const { codec, rate, channels } = read
  const format = Buffer.alloc(18)
  format.writeUInt16LE(TAGS[codec], 0)
  format.writeUInt16LE(channels, 2)
  format.writeUInt32LE(rate, 4)
  format.writeUInt32LE(bytesPerSecond(read), 8)
  format.writeUInt16LE(Math.max(1, (BITS[codec] / 8) * channels), 12)
  format.writeUInt16LE(BITS[codec], 14)
  const extents = [{ start: 0, bytes: statSync(input).size }]
  return { format, isBigEndian: false, extents, declaredBytes: null, isExact: false }
}
