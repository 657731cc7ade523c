import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

export interface PcmFile {
  samples: number
  /** Samples outside the file read as silence. */
  read(from: number, to: number): Float32Array
  close(): void
}

export function openPcmFile(path: string): PcmFile {
  const descriptor = openSync(path, 'r')
  const samples = Math.floor(fstatSync(descriptor).size / 2)
  return {
    samples,
    read(from, to) {
      const result = new Float32Array(Math.max(0, to - from))
      const first = Math.max(0, from)
      const last = Math.min(samples, to)
      if (last <= first) return result
      const bytes = Buffer.allocUnsafeSlow((last - first) * 2)
      readFully(descriptor, bytes, first * 2)
      const values = new Int16Array(bytes.buffer, bytes.byteOffset, last - first)
      for (let i = 0; i < values.length; i++) result[first - from + i] = (values[i] as number) / 32_768
      return result
    },
    close: () => closeSync(descriptor),
  }
}

function readFully(descriptor: number, bytes: Buffer, position: number): void {
  for (let done = 0; done < bytes.length; ) {
    const count = readSync(descriptor, bytes, done, bytes.length - done, position + done)
    if (count === 0) throw new Error('the decoded audio is shorter than it was')
    done += count
  }
}
