import { access, constants, stat, symlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { DecodeLimits, DecodeOutcome, RecordingHints } from './decodedAudio.js'
import { type DecodingChild, forkDecodingChild } from './decodingChild.js'

/** Its start costs as much as decoding ten minutes; what it holds meanwhile is some 90 MB. */
const REST_AFTER_MS = 30_000
const MAX_RESTING = 2

export interface Decoder {
  /**
   * From a recording to PCM files in `scratch`. Rejects for bugs, a disk that is full and an aborted signal; whatever is
   * wrong with the recording is an outcome.
   */
  decode(
    file: string,
    scratch: string,
    limits: DecodeLimits,
    onDecoded: (fraction: number) => void,
    signal?: AbortSignal,
    hints?: RecordingHints,
  ): Promise<DecodeOutcome>
  /** Of those that wait for the next recording. */
  pids(): (number | undefined)[]
  close(): Promise<void>
}

/** Each child decodes one recording at a time, and waits for another one if nothing was odd about it. */
export function startDecoder(restAfterMs = REST_AFTER_MS): Decoder {
  const alive = new Set<DecodingChild>()
  const resting: { child: DecodingChild; ends: NodeJS.Timeout }[] = []

  function take(): DecodingChild {
    for (let rested = resting.pop(); rested; rested = resting.pop()) {
      clearTimeout(rested.ends)
      if (rested.child.isFit()) return rested.child
      end(rested.child)
    }
    const child = forkDecodingChild()
    alive.add(child)
    return child
  }

  function putBack(child: DecodingChild): void {
    if (!child.isFit() || resting.length >= MAX_RESTING) {
      end(child)
      return
    }
    child.rest()
    const ends = setTimeout(() => {
      resting.splice(
        resting.findIndex((one) => one.child === child),
        1,
      )
      end(child)
    }, restAfterMs)
    ends.unref()
    resting.push({ child, ends })
  }

  function end(child: DecodingChild): void {
    alive.delete(child)
    void child.end()
  }

  return {
    async decode(file, scratch, limits, onDecoded, signal, { name, rawForm } = {}) {
      signal?.throwIfAborted()
      // A link hides what it points to: that the recording is there is found out under its own name.
      await access(file, constants.R_OK)
      if (!(await stat(file)).isFile()) throw new Error(`${file} is not a file`)
      const input = join(scratch, 'recording')
      await symlink(resolve(file), input)
      signal?.throwIfAborted()
      const child = take()
      try {
        return await child.decode({ input, outputDir: scratch, limits, name, rawForm }, onDecoded, signal)
      } finally {
        putBack(child)
      }
    },
    pids: () => resting.map(({ child }) => child.pid),
    async close() {
      for (const { ends } of resting.splice(0)) clearTimeout(ends)
      const ending = [...alive].map((child) => child.end())
      alive.clear()
      await Promise.all(ending)
    },
  }
}
