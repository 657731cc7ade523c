import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decode } from '../../../src/edith/decode/decode.js'
import { chooseModels } from '../../../src/edith/speech/models/chooseModels.js'
import type { Listener } from '../../../src/edith/speech/startListener.js'
import { type Transcription, transcribe } from '../../../src/edith/speech/transcribe.js'
import { writeWav } from '../../../test/support/writeWav.js'

const LIMITS = { maxDurationSeconds: 86_400, maxWallSeconds: 600, maxResidentBytes: 512 * 1024 ** 2 }
// One place: a listening process loads a model anew for each place that it lies in.
const MODELS = join(tmpdir(), 'ccr-bench-models')
const FULL_SCALE = 32_767

/** What the engine as it ships hears in a recording: a file, or the samples of its channels. */
export async function hearPassages(
  recording: string | Float32Array[],
  listener: Listener,
): Promise<Transcription> {
  const scratch = await mkdtemp(join(tmpdir(), 'language-'))
  try {
    const file =
      typeof recording === 'string'
        ? recording
        : writeWav(
            join(scratch, 'call.wav'),
            recording.map((samples) => Int16Array.from(samples, (sample) => sample * FULL_SCALE)),
          )
    const decoded = await decode(file, scratch, LIMITS, () => {})
    if (decoded.kind === 'refused') throw new Error(`${recording} is refused as ${decoded.reason}`)
    const models = await chooseModels('en', join(MODELS, 'none'), MODELS)
    if (models.kind === 'missing') throw new Error(models.message)
    const terms = { language: 'en', agentChannel: 'AUTO' as const }
    return await transcribe(decoded.audio, models, terms, listener, () => {})
  } finally {
    await rm(scratch, { recursive: true })
  }
}
