import type { Readable } from 'node:stream'

/** A file that comes in parts: `id` names it while it does, `key` is where it will lie. */
export interface Arriving {
  id: string
  key: string
  size: number
}

/**
 * Files on their way into the storage. Nothing of them is kept in this process: the next part may come to another one.
 * Who calls sees to it that one file is written by one caller at a time.
 */
export interface Arrivals {
  /** Bytes that can still be written; undefined where nobody can say. */
  free(): Promise<number | undefined>
  /** How much of it is here. */
  received(file: Arriving): Promise<number>
  /** Adds what `source` brings, from `offset` on, and gives the new length. What was taken before it broke off stays. */
  append(file: Arriving, offset: number, source: Readable): Promise<number>
  /** All of it is here: it becomes the storage's file. Can be done again. */
  finish(file: Arriving): Promise<void>
  /** Clears away what lies of it beside the storage's file; there may be nothing. */
  discard(file: Arriving): Promise<void>
}
