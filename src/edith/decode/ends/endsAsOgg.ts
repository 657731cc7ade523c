import { statSync } from 'node:fs'
import { readHead } from '../readHead.js'

// RFC 3533, 6: the largest page has 65,307 bytes; what follows the last is less than another.
const LOOKED_AT_BYTES = 2 * 65_307
const HEADER_BYTES = 27
const LAST_PAGE = 4

/** Whether the last page of an Ogg file is there to its end, and says that it is the last of its stream. */
export function endsAsOgg(path: string): boolean {
  const { size } = statSync(path)
  const tail = readHead(path, LOOKED_AT_BYTES, Math.max(0, size - LOOKED_AT_BYTES))
  for (let at = tail.lastIndexOf('OggS'); at >= 0; at = at > 0 ? tail.lastIndexOf('OggS', at - 1) : -1) {
    const end = pageEnd(tail, at)
    if (end === undefined) continue
    return end <= tail.length && ((tail[at + 5] ?? 0) & LAST_PAGE) !== 0
  }
  return false
}

/** Undefined: no page begins here, these are bytes of sound. */
function pageEnd(bytes: Buffer, at: number): number | undefined {
  const segments = bytes[at + HEADER_BYTES - 1]
  if (segments === undefined) return at + HEADER_BYTES
  if (bytes[at + 4] !== 0 || (bytes[at + 5] ?? 0xff) > 7) return undefined
  const lengths = bytes.subarray(at + HEADER_BYTES, at + HEADER_BYTES + segments)
  return at + HEADER_BYTES + segments + lengths.reduce((sum, length) => sum + length, 0)
}
