/** https://id3.org/id3v2.4.0-structure, 3.1: the length is of four times seven bits. 0: no tag begins here. */
export function id3Bytes(header: Buffer): number {
  if (header.length < 10 || header.toString('latin1', 0, 3) !== 'ID3' || (header[3] ?? 0xff) > 4) return 0
  return 10 + header.subarray(6, 10).reduce((bytes, septet) => bytes * 128 + (septet & 0x7f), 0)
}
