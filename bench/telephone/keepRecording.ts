import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * Writes a telephone's WAV as Opus, `kbits` a second; the same `serial` gives the same bytes. Each party by itself: a
 * stereo codec lets each be heard on the other's channel. Needs the Debian packages sox and opus-tools.
 */
export async function keepRecording(
  call: Buffer,
  recording: string,
  { serial, kbits }: { serial: number; kbits: number },
): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'call-'))
  const encoding = ['--quiet', '--speech', '--bitrate', String(kbits), '--padding', '0']
  try {
    const [file, plain] = [join(scratch, 'call.wav'), join(scratch, 'plain.wav')]
    await writeFile(file, call)
    await run('sox', [file, '-e', 'signed', '-b', '16', plain])
    await run('opusenc', [...encoding, '--serial', String(serial), plain, recording])
  } finally {
    await rm(scratch, { recursive: true })
  }
}
