import { open, stat } from 'node:fs/promises'

const HEAD_BYTES = 1024

/**
 * Text, and no recording: by its first characters, which no format of sound has. What holds nothing to go by (an empty
 * file, one that can be read only once) goes by its name.
 */
export async function isTranscript(file: string): Promise<boolean> {
  const byName = /\.json$/i.test(file)
  if (byName || !(await stat(file)).isFile()) return byName
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return startsAsJson(buffer.subarray(0, bytesRead))
  } finally {
    await handle.close()
  }
}

function startsAsJson(head: Buffer): boolean {
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  // Written in UTF-16, every other byte is 0: what it is can be told, and that it is not read.
  const text = isWide
    ? head.toString('latin1').slice(2).replaceAll('\0', '')
    : head.toString('utf8').replace(/^\uFEFF/, '')
  return /^\s*[[{]/.test(text)
}
