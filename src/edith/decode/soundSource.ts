import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { RawForm } from '../../contract/recordings/rawForm.js'
import type { DecodeJob } from './decodedAudio.js'
import { hasSignature, isOtherThanWav } from './openRecording.js'
import { writePlainWav } from './plainWav.js'
import { chooseRaw } from './raw/chooseRaw.js'
import { rawSound } from './raw/rawSound.js'
import { type WavSound, wavSound } from './wavSound.js'

const PLAIN_WAV = 'plain'

export interface SoundSource {
  /** What the decoder is given: the recording, or a copy whose header says what is there. */
  input: string
  isCopy: boolean
  wav: WavSound | undefined
  rawForm: RawForm | undefined
  discard(): void
}

export async function soundSource(job: DecodeJob): Promise<SoundSource> {
  const wav = wavSound(job.input, isOtherThanWav)
  const rawForm = wav || hasSignature(job.input) ? undefined : chooseRaw(job.input, job)
  const sound = rawForm ? rawSound(job.input, rawForm) : wav
  if (!sound || sound.isExact)
    return { input: job.input, isCopy: false, wav, rawForm: undefined, discard: () => {} }
  const input = join(job.outputDir, PLAIN_WAV)
  await writePlainWav(job.input, sound, input)
  return { input, isCopy: true, wav, rawForm, discard: () => rmSync(input) }
}
