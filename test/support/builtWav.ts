export interface WavParts {
  kind?: 'RIFF' | 'RIFX' | 'RF64' | 'W64'
  prefix?: Buffer
  before?: WavChunk[]
  format?: Buffer
  sound: Buffer
  after?: WavChunk[]
  suffix?: Buffer
  /** What the headers say instead of the truth. */
  soundBytes?: number
  fileBytes?: number
}

export interface WavChunk {
  id: string
  body: Buffer
  isPadded?: boolean
}

/** A WAV as its writer meant it, or as it came out. The chunk `fmt ` may stand among `before`; else it comes last. */
export function builtWav(parts: WavParts): Buffer {
  const { kind = 'RIFF', before = [], after = [], sound } = parts
  const format = parts.format ?? pcmFormat({ isBigEndian: kind === 'RIFX' })
  const isNamed = before.some(({ id }) => id === 'fmt ')
  const head = [
    ...(kind === 'RF64' ? [{ id: 'ds64', body: Buffer.alloc(28) }] : []),
    ...before,
    ...(isNamed ? [] : [{ id: 'fmt ', body: format }]),
  ]
  const headBytes = Buffer.concat(head.map((chunk) => writeChunk(kind, chunk)))
  const soundBytes = parts.soundBytes ?? sound.length
  const saidOfSound = kind === 'RF64' && parts.soundBytes === undefined ? 0xffffffff : soundBytes
  const data = writeChunk(kind, { id: 'data', body: sound, isPadded: after.length > 0 }, saidOfSound)
  const tail = Buffer.concat(after.map((chunk) => writeChunk(kind, chunk)))
  const body = Buffer.concat([headBytes, data, tail])
  const fileBytes = parts.fileBytes ?? body.length + (kind === 'W64' ? 40 : 4)
  if (kind === 'RF64') {
    body.writeBigUInt64LE(BigInt(fileBytes), 8)
    body.writeBigUInt64LE(BigInt(sound.length), 16)
  }
  const start = kind === 'W64' ? w64Start(fileBytes) : riffStart(kind, fileBytes)
  return Buffer.concat([parts.prefix ?? Buffer.alloc(0), start, body, parts.suffix ?? Buffer.alloc(0)])
}

export function pcmFormat(
  of: {
    isBigEndian?: boolean
    tag?: number
    channels?: number
    rate?: number
    bits?: number
    blockBytes?: number
    bytesPerSecond?: number
    extra?: Buffer
  } = {},
): Buffer {
  const { tag = 1, channels = 1, rate = 16_000, bits = 16, extra } = of
  const blockBytes = of.blockBytes ?? (channels * bits) / 8
  const bytes = Buffer.alloc(16)
  const fields: [number, 2 | 4][] = [
    [tag, 2],
    [channels, 2],
    [rate, 4],
    [of.bytesPerSecond ?? rate * blockBytes, 4],
    [blockBytes, 2],
    [bits, 2],
  ]
  let at = 0
  for (const [value, size] of fields) {
    if (of.isBigEndian) bytes.writeUIntBE(value, at, size)
    else bytes.writeUIntLE(value, at, size)
    at += size
  }
  return extra ? Buffer.concat([bytes, extra]) : bytes
}

const W64_TAIL = Buffer.from('f3acd3118cd100c04f8edb8a', 'hex')

function writeChunk(
  kind: NonNullable<WavParts['kind']>,
  { id, body, isPadded = true }: WavChunk,
  said = body.length,
): Buffer {
  if (kind === 'W64') {
    const header = Buffer.concat([Buffer.from(id, 'latin1'), W64_TAIL, Buffer.alloc(8)])
    header.writeBigUInt64LE(BigInt(said) + 24n, 16)
    return Buffer.concat([header, body, Buffer.alloc(isPadded ? (8 - (body.length % 8)) % 8 : 0)])
  }
  const header = Buffer.alloc(8)
  header.write(id, 0, 'latin1')
  if (kind === 'RIFX') header.writeUInt32BE(said, 4)
  else header.writeUInt32LE(said, 4)
  return Buffer.concat([header, body, Buffer.alloc(isPadded ? body.length % 2 : 0)])
}

function riffStart(kind: 'RIFF' | 'RIFX' | 'RF64', fileBytes: number): Buffer {
  const start = Buffer.alloc(12)
  start.write(kind, 0, 'latin1')
  if (kind === 'RIFX') start.writeUInt32BE(fileBytes, 4)
  else start.writeUInt32LE(kind === 'RF64' ? 0xffffffff : fileBytes, 4)
  start.write('WAVE', 8, 'latin1')
  return start
}

function w64Start(fileBytes: number): Buffer {
  const size = Buffer.alloc(8)
  size.writeBigUInt64LE(BigInt(fileBytes))
  const riff = Buffer.concat([Buffer.from('riff', 'latin1'), Buffer.from('2e91cf11a5d628db04c10000', 'hex')])
  return Buffer.concat([riff, size, Buffer.from('wave', 'latin1'), W64_TAIL])
}
