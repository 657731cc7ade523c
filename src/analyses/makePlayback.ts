import { soundTypeOf } from '../audios/playing/soundType.js'
import { playbackKey } from '../audios/stored/recordingKey.js'
import type { RawForm } from '../contract/recordings/rawForm.js'
import { awayIn } from '../platform/away.js'
import type { Log } from '../platform/log.js'
import { markFullDisk } from '../platform/storage/fullDisk.js'
import type { Storage } from '../platform/storage/storage.js'
import { renderPlayback } from './playback/renderPlayback.js'

export interface Playback {
  key: string
  type: string
}

/** A copy beside the recording that every browser plays; null when the recording is one itself. */
export async function makePlayback(
  recording: {
    path: string
    storageKey: string
    audioId: string
    isRepaired: boolean
    rawForm?: RawForm | undefined
  },
  options: {
    storage: Storage
    scratchDir: string
    maxDurationSeconds: number
    signal: AbortSignal
    log: Log
  },
): Promise<Playback | null> {
  const { isPlayable } = await soundTypeOf(recording.path)
  if (isPlayable && !recording.isRepaired) return null
  try {
    const rendered = await renderPlayback(recording.path, {
      ...options,
      rawForm: recording.rawForm,
      unlessPlayable: isPlayable === undefined && !recording.isRepaired,
    })
    if (rendered.kind === 'playable') return null
    if (rendered.kind === 'failed') throw new Error(rendered.reason)
    const key = playbackKey(recording.storageKey)
    await options.storage.put(key, rendered.path)
    return { key, type: rendered.type }
  } catch (error) {
    options.signal.throwIfAborted()
    // What passes is waited for: the copy is made with the analysis or never.
    if (awayIn(markFullDisk(error))) throw error
    // The analysis stands without it; the page then offers the recording as it is.
    options.log.warn({ err: error, audioId: recording.audioId }, 'no playable copy could be made')
    return null
  }
}
