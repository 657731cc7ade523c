import { open } from 'node:fs/promises'
import type { SilencedSpan } from './silencedSpans.js'

const BYTES_PER_SAMPLE = 2
const BLOCK = Buffer.alloc(256 * 1024)

/** Writes zeros over stretches of a file of 16-bit PCM. */
export async function silenceTrack(
  path: string,
  sampleRate: number,
  spans: readonly SilencedSpan[],
): Promise<void> {
  const file = await open(path, 'r+')
  try {
    const { size } = await file.stat()
    for (const { start, end } of spans) {
      const to = Math.min(size, Math.ceil(end * sampleRate) * BYTES_PER_SAMPLE)
      for (let at = Math.floor(start * sampleRate) * BYTES_PER_SAMPLE; at < to; at += BLOCK.length)
        await file.write(BLOCK, 0, Math.min(BLOCK.length, to - at), at)
    }
  } finally {
    await file.close()
  }
}
