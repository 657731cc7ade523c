import type { Query, QueryClient } from '@tanstack/react-query'
import type { AppAudio } from '../../../src/contract/app/audios.js'
import type { Pagination } from '../../../src/contract/app/fields.js'
import type { AudioUpdated } from '../../../src/contract/app/serverEvents.js'
import { askAgainSoon } from '../../api/askAgain.js'

export interface AudioPage {
  data: AppAudio[]
  pagination: Pagination
}

/**
 * Progress is written straight into the pages shown; only a change of status is worth asking the server again, and
 * the progress of recordings that no page shows is not.
 */
export function applyAudioUpdate(queryClient: QueryClient, update: AudioUpdated): void {
  const before = knownStatus(queryClient, update)
  for (const query of queryClient.getQueryCache().findAll({ queryKey: ['audios', update.projectId] }))
    rewrite<AudioPage>(queryClient, query, (page) => withUpdatedAudio(page, update))
  for (const query of queryClient.getQueryCache().findAll({ queryKey: ['audio', update.id] }))
    rewrite<AppAudio>(queryClient, query, (audio) => withUpdate(audio, update))
  if (before === update.status) return
  if (before === undefined && update.status === 'PROCESSING')
    askForFirstProcessing(queryClient, update.projectId)
  else askAgainSoon(queryClient, ['audios', update.projectId], ['audio', update.id], ['projects'], ['me'])
}

/** One recording's news do not make the rest of an answer newer than it is. `change` answers undefined for none. */
function rewrite<T>(queryClient: QueryClient, query: Query, change: (data: T) => T | undefined): void {
  const { dataUpdatedAt, isInvalidated } = query.state
  queryClient.setQueryData<T>(query.queryKey, (data) => data && change(data), { updatedAt: dataUpdatedAt })
  if (isInvalidated) query.invalidate()
}

function withUpdatedAudio(page: AudioPage, update: AudioUpdated): AudioPage | undefined {
  if (!page.data.some(({ id }) => id === update.id)) return undefined
  return { ...page, data: page.data.map((audio) => withUpdate(audio, update)) }
}

/** A list of what is being analysed asks now and then by itself, but not while it is empty. */
function askForFirstProcessing(queryClient: QueryClient, projectId: string): void {
  const queryKey = ['audios', projectId, { status: 'PROCESSING' }]
  for (const [key, page] of queryClient.getQueriesData<AudioPage>({ queryKey }))
    if (page?.data.length === 0) askAgainSoon(queryClient, key)
}

function withUpdate(audio: AppAudio, update: AudioUpdated): AppAudio {
  if (audio.id !== update.id) return audio
  const { status, progress, stage, errorMessage, errorReason, analysisId } = update
  return { ...audio, status, progress, stage, errorMessage, errorReason, analysisId }
}

function knownStatus(queryClient: QueryClient, { id, projectId }: AudioUpdated): string | undefined {
  const pages = queryClient.getQueriesData<AudioPage>({ queryKey: ['audios', projectId] })
  for (const [, page] of pages) {
    const audio = page?.data.find((candidate) => candidate.id === id)
    if (audio) return audio.status
  }
  return queryClient.getQueryData<AppAudio>(['audio', id])?.status
}
