import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { stripVTControlCharacters } from 'node:util'

/** Runs a program to its end and keeps what it says; it ends with us. */
export async function runQuietly(command, args, options) {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      output += chunk
    })
  }
  const endToo = (signal) => {
    child.kill(signal)
    process.exit(signal === 'SIGINT' ? 130 : 143)
  }
  process.once('SIGINT', endToo).once('SIGTERM', endToo)
  try {
    const [code] = await once(child, 'close')
    return { ok: code === 0, output: stripVTControlCharacters(output) }
  } finally {
    process.off('SIGINT', endToo).off('SIGTERM', endToo)
  }
}
