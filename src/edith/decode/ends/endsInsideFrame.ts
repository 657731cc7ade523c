import { statSync } from 'node:fs'
import { id3Bytes } from '../id3Bytes.js'
import { readHead } from '../readHead.js'
import type { Framing } from './frames.js'
import { tagsBehind } from './tagsBehind.js'

// Of the largest frames there are, AAC's with 8,191 bytes, several.
const LOOKED_AT_BYTES = 64 * 1024
const ID3_HEADER_BYTES = 10
// Sound may look like a header, and hardly ever like as many that lead from each to the next.
const FRAMES_IN_A_ROW = 3

/** Whether the file, without the tags behind its sound, breaks off within a frame. What is no frame at all is no sign of it. */
export function endsInsideFrame(path: string, framing: Framing): boolean {
  const end = statSync(path).size - tagsBehind(path)
  const first = id3Bytes(readHead(path, ID3_HEADER_BYTES))
  const from = Math.max(first, end - LOOKED_AT_BYTES)
  if (from >= end) return false
  const bytes = readHead(path, end - from, from)
  let isFrame = from === first
  for (let at = 0; at < bytes.length; ) {
    const run = follow(bytes, at, framing)
    if (isFrame || run.frames >= FRAMES_IN_A_ROW) {
      if (run.isCut) return true
      isFrame = false
    }
    at = run.frames >= FRAMES_IN_A_ROW ? run.end : at + 1
  }
  return false
}

interface Run {
  /** Whole ones. */
  frames: number
  end: number
  isCut: boolean
}

function follow(bytes: Buffer, from: number, { headerBytes, bytesOf, constant }: Framing): Run {
  let frames = 0
  for (let at = from; ; frames++) {
    const rest = bytes.length - at
    const isLike = constant
      .slice(0, rest)
      .every((bits, i) => (((bytes[at + i] ?? 0) ^ (bytes[from + i] ?? 0)) & bits) === 0)
    if (rest === 0 || !isLike) return { frames, end: at, isCut: false }
    if (rest < headerBytes) return { frames, end: at, isCut: frames > 0 }
    const length = bytesOf(bytes, at)
    if (length === undefined) return { frames, end: at, isCut: false }
    if (length > rest) return { frames, end: at, isCut: true }
    at += length
  }
}
