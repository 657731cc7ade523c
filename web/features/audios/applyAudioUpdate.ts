import type { QueryClient } from '@tanstack/react-query'
import type { AppAudio } from '../../../src/contract/app/audios.js'
import type { Pagination } from '../../../src/contract/app/fields.js'
import type { AudioUpdated } from '../../../src/contract/app/serverEvents.js'
import { askAgain } from '../../api/askAgain.js'

interface AudioPage {
  data: AppAudio[]
  pagination: Pagination
}

/**
 * Progress is written straight into the pages shown; only a change of status is worth asking the server again, and
 * the progress of recordings that no page shows is not.
 */
export function applyAudioUpdate(queryClient: QueryClient, update: AudioUpdated): void {
  const before = knownStatus(queryClient, update)
  queryClient.setQueriesData<AudioPage>({ queryKey: ['audios', update.projectId] }, (page) =>
    page ? { ...page, data: page.data.map((audio) => withUpdate(audio, update)) } : page,
  )
  queryClient.setQueryData<AppAudio>(['audio', update.id], (audio) => audio && withUpdate(audio, update))
  if (before === update.status || (before === undefined && update.status === 'PROCESSING')) return
  void askAgain(queryClient, ['audios', update.projectId], ['audio', update.id], ['projects'], ['me'])
}

function withUpdate(audio: AppAudio, update: AudioUpdated): AppAudio {
  if (audio.id !== update.id) return audio
  const { status, progress, stage, errorMessage, analysisId } = update
  return { ...audio, status, progress, stage, errorMessage, analysisId }
}

function knownStatus(queryClient: QueryClient, { id, projectId }: AudioUpdated): string | undefined {
  const pages = queryClient.getQueriesData<AudioPage>({ queryKey: ['audios', projectId] })
  for (const [, page] of pages) {
    const audio = page?.data.find((candidate) => candidate.id === id)
    if (audio) return audio.status
  }
  return queryClient.getQueryData<AppAudio>(['audio', id])?.status
}
