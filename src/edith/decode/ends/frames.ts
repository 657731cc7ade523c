/** How frames that each begin with a mark follow each other. */
export interface Framing {
  headerBytes: number
  /** Of the frame whose whole header is at `at`; undefined: none begins there, or it does not tell. */
  bytesOf: (bytes: Buffer, at: number) => number | undefined
  /** Bits of the header's first bytes that are the same in every frame of a recording. */
  constant: readonly number[]
}

const KBIT_MPEG1 = {
  1: [32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
  2: [32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
  3: [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
}
const KBIT_MPEG2 = {
  1: [32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
  2: [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
  3: [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
}
const RATES_MPEG1 = [44_100, 48_000, 32_000]
// By the two bits of the version; 1 is reserved.
const MPEG2_5 = 0
const RESERVED = 1
const MPEG1 = 3

/** ISO/IEC 11172-3, 2.4.1.3, and 13818-3: MP3 and its older layers. */
export const mpegAudio: Framing = {
  headerBytes: 4,
  constant: [0xff, 0xfe, 0x0c],
  bytesOf: (bytes, at) => {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3)
    if (first !== 0xff || (second & 0xe0) !== 0xe0) return undefined
    const version = (second >> 3) & 3
    const layer = LAYERS[(second >> 1) & 3]
    const rate = RATES_MPEG1[(third >> 2) & 3]
    if (version === RESERVED || layer === undefined || rate === undefined) return undefined
    const kbit = (version === MPEG1 ? KBIT_MPEG1 : KBIT_MPEG2)[layer][(third >> 4) - 1]
    if (kbit === undefined) return undefined
    const slower = version === MPEG1 ? 1 : version === MPEG2_5 ? 4 : 2
    const padding = (third >> 1) & 1
    if (layer === 1) return (Math.floor((12_000 * kbit * slower) / rate) + padding) * 4
    const perFrame = layer === 3 && version !== MPEG1 ? 72_000 : 144_000
    return Math.floor((perFrame * kbit * slower) / rate) + padding
  },
}
const LAYERS = [undefined, 3, 2, 1] as const

const ADTS_HEADER_BYTES = 7

/** ISO/IEC 14496-3, 1.A.2: AAC as a stream. */
export const adts: Framing = {
  headerBytes: ADTS_HEADER_BYTES,
  constant: [0xff, 0xff, 0xff, 0xf0],
  bytesOf: (bytes, at) => {
    if (bytes[at] !== 0xff || ((bytes[at + 1] ?? 0) & 0xf6) !== 0xf0) return undefined
    const [fourth = 0, fifth = 0, sixth = 0] = bytes.subarray(at + 3, at + 6)
    const length = ((fourth & 3) << 11) | (fifth << 3) | (sixth >> 5)
    return length < ADTS_HEADER_BYTES ? undefined : length
  },
}
