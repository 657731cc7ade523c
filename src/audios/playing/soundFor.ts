import type { Role } from '../../accounts/caller.js'
import type { recordingOf } from '../queries.js'

export interface Sound {
  key: string
  type: string
  /** `silenced`: without what the transcript masks. */
  holds: 'everything' | 'silenced'
}

export type Hearing = { kind: 'sound'; sound: Sound } | { kind: 'not yet analysed' } | { kind: 'being made' }

/**
 * What somebody hears of a recording. Owners all of it; the others nothing of what its transcript masks, and nothing at
 * all while it is not known what that is.
 */
export function soundFor(role: Role, found: NonNullable<Awaited<ReturnType<typeof recordingOf>>>): Hearing {
  const { analysisId, silencedKey, silencedAnalysis } = found
  const original: Hearing = {
    kind: 'sound',
    sound: {
      key: found.playbackKey ?? found.storageKey,
      type: found.playbackType ?? found.mimeType ?? 'application/octet-stream',
      holds: 'everything',
    },
  }
  if (role === 'OWNER') return original
  if (analysisId === null) return found.redact ? { kind: 'not yet analysed' } : original
  if (!found.hasMasks) return original
  if (silencedKey === null || silencedAnalysis !== analysisId) return { kind: 'being made' }
  return { kind: 'sound', sound: { key: silencedKey, type: 'audio/mpeg', holds: 'silenced' } }
}
