import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { SPEECH_RATE } from '../../src/edith/decode/decodedAudio.js'
import { decodeRecording } from '../../src/edith/decode/decodeRecording.js'
import { openPcmFile } from '../../src/edith/speech/pcmFile.js'
import { randomFrom } from '../acts/random.js'
import { TELEPHONE_RATE } from './speak.js'
import { telephoneCall } from './telephoneCall.js'

const LIMITS = { maxDurationSeconds: 60, maxWallSeconds: 60, maxResidentBytes: 512 * 1024 ** 2 }
const scratch = await mkdtemp(join(tmpdir(), 'telephone-'))
afterEach(() => rm(scratch, { recursive: true, force: true }))

test('what each party says is heard on its own channel, when it was said and as loud', async () => {
  const tone = Int16Array.from({ length: TELEPHONE_RATE }, (_, i) => 8000 * Math.sin(i / 2))
  const file = join(scratch, 'call.wav')
  const placed = [
    { channel: 0, start: 0, samples: tone },
    { channel: 1, start: 1.5, samples: tone },
  ]
  await writeFile(file, telephoneCall(placed, 2, 0.001, randomFrom(1)))

  const decoded = await decodeRecording({ input: file, outputDir: scratch, limits: LIMITS }, () => {})

  if (decoded.kind === 'refused') throw new Error(decoded.reason)
  const loudness = decoded.audio.tracks.map(({ path }) => {
    const track = openPcmFile(path)
    const read = [0.25, 1.75].map((from) => rms(track.read(from * SPEECH_RATE, (from + 0.5) * SPEECH_RATE)))
    track.close()
    return read
  })
  const [said, quiet] = [8000 / 32_768 / Math.SQRT2, 0.001]
  expect(loudness[0]?.[0]).toBeCloseTo(said, 2)
  expect(loudness[0]?.[1]).toBeCloseTo(quiet, 3)
  expect(loudness[1]?.[0]).toBeCloseTo(quiet, 3)
  expect(loudness[1]?.[1]).toBeCloseTo(said, 2)
})

function rms(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length)
}
