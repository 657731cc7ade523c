import { id3Bytes } from './id3Bytes.js'
import { readHead } from './readHead.js'

const ID3_HEADER_BYTES = 10
// The first frame's header, the longest side information there is, the tag's name and its flags.
const HEAD_BYTES = 4 + 32 + 4 + 4
const HAS_FRAME_COUNT = 1

/**
 * Whether an MP3 begins with the Xing or Info tag that encoders write, with the number of its frames. Without one its
 * length is only guessed from the bit rate.
 */
export function mp3TellsLength(path: string): boolean {
  const head = readHead(path, HEAD_BYTES, id3Bytes(readHead(path, ID3_HEADER_BYTES)))
  const tag = Math.max(head.indexOf('Xing', 4, 'latin1'), head.indexOf('Info', 4, 'latin1'))
  return tag >= 0 && tag + 8 <= head.length && (head.readUInt32BE(tag + 4) & HAS_FRAME_COUNT) !== 0
}
