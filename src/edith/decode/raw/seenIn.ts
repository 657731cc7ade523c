import { fileKind, HEAD_BYTES } from '../../../contract/recordings/fileKind.js'
import type { LooksLike } from '../../../contract/recordings/looksLike.js'
import type { RawForm } from '../../../contract/recordings/rawForm.js'
import { readHead } from '../readHead.js'
import { rawEvidence } from './rawEvidence.js'
import { rawSeconds } from './rawSound.js'

const LOOKED_AT_BYTES = 65_536
const SCRAMBLED_BITS = 7.9
const FEWEST_BYTES = 8192

/** What a file is that no decoder took. `rawForm`: how it was to be read. */
export function seenIn(path: string, rawForm: RawForm | undefined): LooksLike {
  const notAs = rawForm && { notAs: rawForm }
  const kind = fileKind(readHead(path, HEAD_BYTES))
  if (kind) return { kind, ...notAs }
  const { likeliest: form } = rawEvidence(path)
  if (form && form !== rawForm)
    return { kind: 'HEADERLESS', form, seconds: Math.round(rawSeconds(path, form)), ...notAs }
  return { kind: isScrambled(readHead(path, LOOKED_AT_BYTES)) ? 'SCRAMBLED' : 'UNKNOWN', ...notAs }
}

/** Every byte about as frequent as every other, as nothing is but what was encrypted or compressed. */
function isScrambled(bytes: Buffer): boolean {
  if (bytes.length < FEWEST_BYTES) return false
  const counts = new Array<number>(256).fill(0)
  for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1
  const shares = counts.filter((count) => count > 0).map((count) => count / bytes.length)
  return -shares.reduce((bits, share) => bits + share * Math.log2(share), 0) > SCRAMBLED_BITS
}
