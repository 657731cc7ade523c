import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Voice } from './voices.js'

export const TELEPHONE_RATE = 8000
const BAND = ['sinc', '300-3400']
const TRIM = ['silence', '1', '0.02', '0.3%', 'reverse', 'silence', '1', '0.02', '0.3%', 'reverse']
const LOUDEST_DB = -3
const MAX_BYTES = 64 * 1024 ** 2

const run = promisify(execFile)

/** A turn as the other end of the line hears it, without what is before its first and after its last sound. */
export async function speak(text: string, voice: Voice, decibels = LOUDEST_DB): Promise<Int16Array> {
  const folder = await mkdtemp(join(tmpdir(), 'voice-'))
  try {
    const spoken = join(folder, 'spoken.wav')
    await synthesise(text, voice, spoken)
    const change = [
      ...(voice.pitch ? ['pitch', voice.pitch] : []),
      ...(voice.tempo ? ['tempo', '-s', voice.tempo] : []),
    ]
    const raw = ['-t', 'raw', '-e', 'signed', '-b', '16', '-c', '1', '-r', TELEPHONE_RATE, '-']
    // -R: its dither is the same on every run.
    const effects = [...TRIM, ...change, ...BAND, 'gain', '-n', decibels]
    const { stdout } = await run('sox', ['-R', spoken, ...raw, ...effects].map(String), {
      encoding: 'buffer',
      maxBuffer: MAX_BYTES,
    })
    return new Int16Array(new Uint8Array(stdout).buffer)
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function synthesise(text: string, { engine, name }: Voice, file: string): Promise<void> {
  try {
    if (engine === 'flite') await run('flite', ['-voice', name, '-t', text, '-o', file])
    else if (engine === 'espeak-ng') await run('espeak-ng', ['-v', name, '-w', file, text])
    else {
      const speaking = run('text2wave', ['-eval', `(voice_${name})`, '-o', file])
      speaking.child.stdin?.end(text)
      await speaking
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    throw new Error(`${engine} is not installed. ${NEEDED}`)
  }
}

const NEEDED =
  'Speaking needs the Debian packages flite, festival, festvox-kdlpc16k, festvox-us-slt-hts and sox.'
