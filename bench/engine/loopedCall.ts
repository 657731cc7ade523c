import { closeSync, openSync, writeSync } from 'node:fs'
import { silentSamples, speechSamples } from '../../test/support/speechSamples.js'
import { wavHeader } from '../../test/support/writeWav.js'

const RATE = 16_000
const SECOND_SPEAKER_AT = 12.2

/** A WAV of real speech, over and over; in stereo the second channel has other sentences, a little later. */
export function writeLoopedCall(path: string, seconds: number, channels: 1 | 2): string {
  const left = speechSamples()
  const right = new Int16Array(left.length)
  right.set(silentSamples(1))
  right.set(speechSamples(SECOND_SPEAKER_AT), RATE)
  const loop = Buffer.alloc(left.length * channels * 2)
  for (let i = 0; i < left.length; i++) {
    loop.writeInt16LE(left[i] ?? 0, i * channels * 2)
    if (channels === 2) loop.writeInt16LE(right[i] ?? 0, (i * 2 + 1) * 2)
  }

  const bytes = Math.round(seconds * RATE) * channels * 2
  const file = openSync(path, 'w')
  writeSync(file, wavHeader(channels, bytes))
  for (let written = 0; written < bytes; written += loop.length) {
    writeSync(file, loop, 0, Math.min(loop.length, bytes - written))
  }
  closeSync(file)
  return path
}
