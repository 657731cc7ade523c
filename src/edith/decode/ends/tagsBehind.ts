import { statSync } from 'node:fs'
import { readHead } from '../readHead.js'

const ID3V1_BYTES = 128
const APE_FOOTER_BYTES = 32
const APE_SIZE_AT = 12
const APE_FLAGS_AT = 20
const HAS_HEADER = 0x8000_0000

/** Bytes of an ID3v1 and an APE tag at the end of a file, in the order in which both may stand there; 0: none. */
export function tagsBehind(path: string): number {
  const { size } = statSync(path)
  const read = (bytes: number, before: number) =>
    size < bytes + before ? undefined : readHead(path, bytes, size - before - bytes)
  const id3 = read(ID3V1_BYTES, 0)?.toString('latin1', 0, 3) === 'TAG' ? ID3V1_BYTES : 0
  const footer = read(APE_FOOTER_BYTES, id3)
  if (footer?.toString('latin1', 0, 8) !== 'APETAGEX') return id3
  // Its size counts the footer and not the header.
  const header = (footer.readUInt32LE(APE_FLAGS_AT) & HAS_HEADER) !== 0 ? APE_FOOTER_BYTES : 0
  const ape = footer.readUInt32LE(APE_SIZE_AT) + header
  return ape + id3 > size ? id3 : ape + id3
}
