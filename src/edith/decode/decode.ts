import type { DecodeOutcome } from './decodedAudio.js'
import { type Decoder, startDecoder } from './startDecoder.js'

/** One recording, by a process of its own. */
export async function decode(...request: Parameters<Decoder['decode']>): Promise<DecodeOutcome> {
  const decoder = startDecoder()
  try {
    return await decoder.decode(...request)
  } finally {
    await decoder.close()
  }
}
