import { writeFileSync } from 'node:fs'

const RATE = 16_000

/** 16-bit PCM at 16 kHz, a channel each. `declaredBytes` lets the header lie. */
export function writeWav(path: string, channels: Int16Array[], declaredBytes?: number): string {
  const length = Math.max(...channels.map((channel) => channel.length))
  const data = Buffer.alloc(length * channels.length * 2)
  channels.forEach((channel, c) => {
    channel.forEach((sample, i) => {
      data.writeInt16LE(sample, (i * channels.length + c) * 2)
    })
  })
  writeFileSync(path, Buffer.concat([wavHeader(channels.length, declaredBytes ?? data.length), data]))
  return path
}

export function wavHeader(channels: number, dataBytes: number): Buffer {
  const header = Buffer.alloc(44)
  header.write('RIFF', 0)
  header.writeUInt32LE(Math.min(0xffffffff, dataBytes + 36), 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(channels, 22)
  header.writeUInt32LE(RATE, 24)
  header.writeUInt32LE(RATE * channels * 2, 28)
  header.writeUInt16LE(channels * 2, 32)
  header.writeUInt16LE(16, 34)
  header.write('data', 36)
  header.writeUInt32LE(dataBytes, 40)
  return header
}
