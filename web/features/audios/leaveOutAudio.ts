import type { QueryClient } from '@tanstack/react-query'
import type { AppAudio } from '../../../src/contract/app/audios.js'
import type { AudioPage } from './applyAudioUpdate.js'

/** Before the server is asked again: on a row that is still there somebody clicks. */
export function leaveOutAudio(queryClient: QueryClient, { id, projectId }: AppAudio): void {
  queryClient.setQueriesData<AudioPage>({ queryKey: ['audios', projectId] }, (page) => {
    if (!page?.data.some((audio) => audio.id === id)) return page
    const { data, pagination } = page
    return {
      data: data.filter((audio) => audio.id !== id),
      pagination: { ...pagination, total: pagination.total - 1 },
    }
  })
}
