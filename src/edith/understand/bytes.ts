const BYTE = 127
const SMALLEST = 1e-9

/** A table as signed bytes, and what a step of them is worth. */
export function toBytes(table: Float32Array): { scale: number; bytes: Buffer } {
  const scale = table.reduce((most, value) => Math.max(most, Math.abs(value)), SMALLEST) / BYTE
  const bytes = Int8Array.from(table, (value) => Math.round(value / scale))
  return { scale, bytes: Buffer.from(bytes.buffer) }
}

/** The table that `toBytes` made bytes of, out of the file that holds them from `at` on. */
export function fromBytes(file: Buffer, at: number, length: number, scale: number): Float32Array {
  return Float32Array.from(new Int8Array(file.buffer, file.byteOffset + at, length), (byte) => byte * scale)
}
