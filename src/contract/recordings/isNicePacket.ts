const NICE_HEADER_BYTES = 28
const MAX_NICE_PACKET_BYTES = 2 ** 24
// In days.
const MAX_NICE_SPAN = 2

/**
 * NICE's media files are packets one after another, without a signature: type, kind, stream, begin and end (days as
 * doubles), then the bytes that follow and how many of them are parameters.
 */
export function isNicePacket(head: Uint8Array): boolean {
  if (head.length < NICE_HEADER_BYTES) return false
  const view = new DataView(head.buffer, head.byteOffset, head.length)
  let packets = 0
  for (let at = 0; at + NICE_HEADER_BYTES <= head.length; packets++) {
    const [begin, end] = [view.getFloat64(at + 4, true), view.getFloat64(at + 12, true)]
    const bytes = view.getUint32(at + 20, true)
    const isPacket =
      (head[at] ?? 0xff) < 16 &&
      view.getUint16(at + 1, true) < 64 &&
      begin > 1 &&
      end >= begin &&
      end - begin < MAX_NICE_SPAN &&
      bytes > 0 &&
      bytes < MAX_NICE_PACKET_BYTES &&
      view.getUint32(at + 24, true) <= bytes
    if (!isPacket) return false
    at += NICE_HEADER_BYTES + bytes
  }
  return packets > 0
}
