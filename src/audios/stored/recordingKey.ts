interface Place {
  orgId: string
  projectId: string
  audioId: string
}

/** Ids have one length, so that each of these is a prefix of exactly what belongs to it. */
export function recordingKey({ orgId, projectId, audioId }: Place): string {
  return `${projectPrefix(orgId, projectId)}/${audioId}`
}

/** Beside its recording, wherever that was stored. */
export function playbackKey(storageKey: string): string {
  return `${storageKey}.play`
}

/** Made anew for each analysis, under another name each time. */
export function silencedKey(storageKey: string, id: string): string {
  return `${storageKey}.silenced.${id}`
}

export function isSilencedKey(key: string): boolean {
  return key.includes('.silenced.')
}

export function projectPrefix(orgId: string, projectId: string): string {
  return `${orgId}/${projectId}`
}

/** Or one of a single recording. */
export function isProjectPrefix(prefix: string): boolean {
  return prefix.split('/').length === 2
}

/** Undefined: a file that is not one of ours. */
export function ownerOf(key: string): { orgId: string; audioId: string } | undefined {
  const match = /^([a-z0-9]+)\/[a-z0-9]+\/([a-z0-9]+)(\.play|\.silenced\.[a-z0-9]+)?$/.exec(key)
  return match?.[1] && match[2] ? { orgId: match[1], audioId: match[2] } : undefined
}
