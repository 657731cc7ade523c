import { statSync } from 'node:fs'
import { readHead } from '../readHead.js'

const BYTES_AT_ONCE = 1024 * 1024

/** By the frame's type, its header of one byte counted in: RFC 4867, 5.3 and tables of 3GPP TS 26.101 and 26.201. */
const KINDS = [
  { magic: '#!AMR\n', frameBytes: [13, 14, 16, 18, 20, 21, 27, 32, 6, 1, 1, 1, 1, 1, 1, 1] },
  { magic: '#!AMR-WB\n', frameBytes: [18, 24, 33, 37, 41, 47, 51, 59, 61, 6, 1, 1, 1, 1, 1, 1] },
]
// Always 0 in a file: where it is not, this is no header and nothing can be told.
const NEVER_SET = 0b1000_0011

/** Its frames lie one behind the other from the first on, and have no mark of their own to be found by. */
export function endsInsideAmrFrame(path: string): boolean {
  const head = readHead(path, 16).toString('latin1')
  const kind = KINDS.find(({ magic }) => head.startsWith(magic))
  if (!kind) return false
  const { size } = statSync(path)
  let at = kind.magic.length
  while (at < size) {
    const bytes = readHead(path, BYTES_AT_ONCE, at)
    if (bytes.length === 0) return false
    let within = 0
    while (within < bytes.length) {
      const header = bytes[within] ?? NEVER_SET
      if ((header & NEVER_SET) !== 0) return false
      within += kind.frameBytes[(header >> 3) & 0xf] ?? 1
    }
    at += within
  }
  return at > size
}
