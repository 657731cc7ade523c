import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decode } from '../../src/edith/decode/decode.js'
import { openPcmFile } from '../../src/edith/speech/pcmFile.js'

const LIMITS = { maxDurationSeconds: 86_400, maxWallSeconds: 600, maxResidentBytes: 512 * 1024 ** 2 }

/** The samples of each channel of a recording as they are searched for speech: 16 kHz, -1 to 1. */
export async function samplesOf(file: string): Promise<Float32Array[]> {
  const scratch = await mkdtemp(join(tmpdir(), 'samples-'))
  try {
    const decoded = await decode(file, scratch, LIMITS, () => {})
    if (decoded.kind === 'refused') throw new Error(`${file} is refused as ${decoded.reason}`)
    return decoded.audio.tracks.map(({ path }) => {
      const pcm = openPcmFile(path)
      const samples = pcm.read(0, pcm.samples)
      pcm.close()
      return samples
    })
  } finally {
    await rm(scratch, { recursive: true })
  }
}
