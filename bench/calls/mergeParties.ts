import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { decode } from '../../src/edith/decode/decode.js'
import { openPcmFile } from '../../src/edith/speech/pcmFile.js'
import { writeWav } from '../../test/support/writeWav.js'
import { PARTIES, recordingOf } from './spokenCalls.js'

const LIMITS = { maxDurationSeconds: 3600, maxWallSeconds: 600, maxResidentBytes: 512 * 1024 ** 2 }
const FULL_SCALE = 32_767

/** One recording of what is kept a file a party: a channel each, the agent's on the left or on the right. */
export async function mergeParties(slug: string, isAgentLeft: boolean, scratch: string): Promise<string> {
  const channels: Int16Array[] = []
  for (const party of isAgentLeft ? PARTIES : PARTIES.toReversed()) {
    const folder = join(scratch, `${slug}-${party}`)
    await mkdir(folder)
    const decoded = await decode(recordingOf(slug, party), folder, LIMITS, () => {})
    if (decoded.kind === 'refused') throw new Error(`${slug} is refused as ${decoded.reason}`)
    const [track] = decoded.audio.tracks
    const pcm = openPcmFile(track?.path ?? '')
    channels.push(Int16Array.from(pcm.read(0, pcm.samples), (sample) => sample * FULL_SCALE))
    pcm.close()
  }
  return writeWav(join(scratch, `${slug}.wav`), channels)
}
