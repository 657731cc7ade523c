import { useSyncExternalStore } from 'react'
import type { UploadMetadata } from '../../../src/contract/app/audios.js'
import { askAgainSoon } from '../../api/askAgain.js'
import { queryClient } from '../../api/queryClient.js'
import { type Interruption, sendRecording } from './sendRecording.js'

export interface Upload {
  id: number
  file: File
  metadata: UploadMetadata
  sentBytes: number
  /** Cut off a moment ago, and being tried again. */
  isCutOff: boolean
  /** INTERRUPTED: by what. */
  interruption: Interruption | null
  /** FAILED: the server did not take it. REFUSED: it cannot be sent at all, and trying again cannot help. */
  state: 'WAITING' | 'SENDING' | 'INTERRUPTED' | 'FAILED' | 'REFUSED'
  /** Why, in plain words; null where nobody gave any. */
  message: string | null
}

const AT_ONCE = 3
const TRY_AGAIN_MS = 15_000

// Outside of React: uploads go on while one looks at other pages.
let uploads: Upload[] = []
let lastId = 0
const sendings = new Map<number, AbortController>()
const listeners = new Set<() => void>()

export function useUploads(projectId: string): Upload[] {
  const all = useSyncExternalStore(subscribe, () => uploads)
  return all.filter(({ metadata }) => metadata.projectId === projectId)
}

/** `refusal`: why it cannot be sent at all, known before a byte has left. */
export function addUpload(file: File, metadata: UploadMetadata, refusal: string | null): void {
  const state = refusal ? 'REFUSED' : 'WAITING'
  set([
    ...uploads,
    {
      id: ++lastId,
      file,
      metadata,
      sentBytes: 0,
      isCutOff: false,
      interruption: null,
      state,
      message: refusal,
    },
  ])
  startWaiting()
}

export function resumeUpload(id: number): void {
  change(id, { state: 'WAITING', message: null })
  startWaiting()
}

export function removeUpload(id: number): void {
  sendings.get(id)?.abort()
  sendings.delete(id)
  set(uploads.filter((upload) => upload.id !== id))
  startWaiting()
}

addEventListener('online', () => {
  for (const { id, state } of uploads) if (state === 'INTERRUPTED') resumeUpload(id)
})

addEventListener('beforeunload', (event) => {
  if (uploads.some(({ state }) => state === 'SENDING' || state === 'WAITING')) event.preventDefault()
})

function startWaiting(): void {
  const free = AT_ONCE - uploads.filter(({ state }) => state === 'SENDING').length
  const next = uploads.filter(({ state }) => state === 'WAITING').slice(0, Math.max(0, free))
  for (const upload of next) void run(upload)
}

async function run({ id, file, metadata }: Upload): Promise<void> {
  const sending = new AbortController()
  sendings.set(id, sending)
  change(id, { state: 'SENDING', isCutOff: false })
  const on = {
    progress: (sentBytes: number) => change(id, { sentBytes, isCutOff: false }),
    cutOff: () => change(id, { isCutOff: true }),
  }
  try {
    const outcome = await sendRecording(file, metadata, on, sending.signal)
    if (outcome.kind === 'interrupted') interrupt(id, outcome.cause)
    if (outcome.kind === 'refused')
      change(id, { state: outcome.isFinal ? 'REFUSED' : 'FAILED', message: outcome.message ?? null })
    if (outcome.kind === 'sent') finish(id, metadata.projectId)
  } catch {
    change(id, { state: 'FAILED', message: null })
  }
  sendings.delete(id)
  startWaiting()
}

/** The browser knows when its own network is back, but not when the server is. */
function interrupt(id: number, interruption: Interruption): void {
  change(id, { state: 'INTERRUPTED', interruption })
  setTimeout(() => {
    if (uploads.some((upload) => upload.id === id && upload.state === 'INTERRUPTED')) resumeUpload(id)
  }, TRY_AGAIN_MS)
}

/** From here on the list of calls shows it. */
function finish(id: number, projectId: string): void {
  set(uploads.filter((upload) => upload.id !== id))
  askAgainSoon(queryClient, ['audios', projectId], ['projects'], ['me'])
}

function change(id: number, difference: Partial<Upload>): void {
  set(uploads.map((upload) => (upload.id === id ? { ...upload, ...difference } : upload)))
}

function set(next: Upload[]): void {
  uploads = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
