import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import type { WavSound } from './wavSound.js'

// Holds whole samples of 8, 16, 24, 32 and 64 bits.
const BLOCK_BYTES = 24 * 65_536
const HEADER_BYTES = 28

/** The sound alone, in little endian, behind a header that says what is there: decoders each read odd ones otherwise. */
export async function writePlainWav(input: string, sound: WavSound, output: string): Promise<void> {
  const extents = wholeBlocks(sound)
  const source = openSync(input, 'r')
  const target = openSync(output, 'wx')
  try {
    writeSync(
      target,
      header(
        sound,
        extents.reduce((sum, { bytes }) => sum + bytes, 0),
      ),
    )
    const block = Buffer.alloc(BLOCK_BYTES)
    for (const { start, bytes } of extents) {
      for (let done = 0; done < bytes; ) {
        const read = readSync(source, block, 0, Math.min(BLOCK_BYTES, bytes - done), start + done)
        if (read === 0) break
        if (sound.isBigEndian) swapSamples(block.subarray(0, read), sound.format.readUInt16BE(14) / 8)
        for (let written = 0; written < read; ) written += writeSync(target, block, written, read - written)
        done += read
        // Lets a parent that is gone be noticed.
        await new Promise(setImmediate)
      }
    }
  } finally {
    closeSync(source)
    closeSync(target)
  }
}

/** Half a sample at the end of one stretch would shift all of the next. */
function wholeBlocks({ extents, format, isBigEndian }: WavSound): WavSound['extents'] {
  const blockBytes = (isBigEndian ? format.readUInt16BE(12) : format.readUInt16LE(12)) || 1
  return extents.map(({ start, bytes }, i) =>
    i < extents.length - 1 ? { start, bytes: bytes - (bytes % blockBytes) } : { start, bytes },
  )
}

/** A length of 0 stands for all that follows, where the length does not fit its four bytes. */
function header({ format: given, isBigEndian }: WavSound, soundBytes: number): Buffer {
  const format = isBigEndian ? littleEndian(given) : given
  const padded = Buffer.concat([format, Buffer.alloc(format.length % 2)])
  const bytes = Buffer.alloc(HEADER_BYTES + padded.length)
  const fits = soundBytes + bytes.length <= 0xffffffff
  bytes.write('RIFF', 0, 'latin1')
  bytes.writeUInt32LE(fits ? soundBytes + bytes.length - 8 : 0, 4)
  bytes.write('WAVEfmt ', 8, 'latin1')
  bytes.writeUInt32LE(format.length, 16)
  padded.copy(bytes, 20)
  bytes.write('data', 20 + padded.length, 'latin1')
  bytes.writeUInt32LE(fits ? soundBytes : 0, 24 + padded.length)
  return bytes
}

/** Every field has two bytes but the rate and the bytes a second. */
function littleEndian(format: Buffer): Buffer {
  const swapped = Buffer.from(format)
  for (const [start, end] of [
    [0, 4],
    [12, 16],
  ])
    swapped.subarray(start, end).swap16()
  swapped.subarray(4, 12).swap32()
  return swapped
}

function swapSamples(block: Buffer, sampleBytes: number): void {
  if (sampleBytes < 2) return
  for (let at = 0; at + sampleBytes <= block.length; at += sampleBytes)
    block.subarray(at, at + sampleBytes).reverse()
}
