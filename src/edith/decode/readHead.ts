import { closeSync, openSync, readSync } from 'node:fs'

/** Up to `bytes` of a file from `offset` on: fewer when it ends before. */
export function readHead(path: string, bytes: number, offset = 0): Buffer {
  const head = Buffer.alloc(bytes)
  const descriptor = openSync(path, 'r')
  try {
    return head.subarray(0, readSync(descriptor, head, 0, bytes, offset))
  } finally {
    closeSync(descriptor)
  }
}
