import type { Readable } from 'node:stream'

/** Inclusive byte positions. */
export interface ByteRange {
  start: number
  end: number
}

export interface StoredFile {
  key: string
  modifiedAt: Date
}

/** Where recordings lie. Keys are ids joined by slashes, and nothing else. */
export interface Storage {
  /** Keeps a copy of the file at `path`, durably, in place of what was there. */
  put(key: string, path: string): Promise<void>
  /** Undefined: there is no such file. */
  openRead(key: string, range?: ByteRange): Promise<Readable | undefined>
  size(key: string): Promise<number | undefined>
  /** Deletes every file whose key begins with `prefix`; there may be none. */
  deleteAll(prefix: string): Promise<void>
  /** Throws why recordings can be neither read nor written; `signal` ends the asking. */
  isReachable(signal: AbortSignal): Promise<void>
  list(prefix: string): AsyncIterable<StoredFile>
  /** The file as one on this machine, to be left unchanged; fetched into `scratchDir`, the caller's, if need be. */
  openLocal(key: string, scratchDir: string): Promise<{ path: string } | undefined>
}
