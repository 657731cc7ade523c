import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { nothingUnderstood } from '../contract/recordings/nothingUnderstood.js'
import type { DecodedAudio } from './decode/decodedAudio.js'
import { listen } from './listen.js'
import type { Utterance } from './speech/spokenAudio.js'

const dir = mkdtempSync(join(tmpdir(), 'ccr-listen-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const audio: DecodedAudio = {
  channels: 1,
  sampleRate: 8000,
  durationSeconds: 20,
  container: 'wav',
  codec: 'pcm_s16le',
  tracks: [{ path: 'only', channel: 0 }],
  merged: 'NONE',
  waveform: [],
  isRepaired: false,
  unreadable: [],
  expectedSeconds: null,
  mayBeCutOff: false,
}

async function heard(...utterances: Utterance[]) {
  const unused = { pid: () => 0, pids: () => [], close: async () => {} }
  return listen(
    { file: join(dir, 'call.wav'), language: 'en', agentChannel: 'AUTO' },
    {
      settings: {
        modelsDir: join(dir, 'models'),
        scratchDir: dir,
        minDurationSeconds: 1,
        maxDurationSeconds: 600,
        recogniserThreads: 1,
      },
      decoder: { ...unused, decode: async () => ({ kind: 'decoded', audio }) },
      listener: { ...unused, listen: async () => ({ utterances, sounds: [] }) },
      scratch: dir,
    },
    () => {},
  )
}

const murmur = { channel: 0, voice: null, start: 2, end: 5, text: '', pauses: [], loudness: 0.1 }

test('a recording in which somebody speaks and nothing is understood is not said to be silent', async () => {
  const outcome = await heard({ ...murmur, isUnclear: true })
  expect(outcome).toEqual({ kind: 'refused', reason: 'SILENT', message: nothingUnderstood.en })
})

test('one in which nobody is sure to speak is', async () => {
  const outcome = await heard(murmur)
  expect(outcome).toMatchObject({ reason: 'SILENT', message: expect.stringMatching(/^Nobody speaks/) })
})
