import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type AppAudio, audioEndpoints, removedAudioEndpoints } from '../../../src/contract/app/audios.js'
import { askAgain } from '../../api/askAgain.js'
import { call } from '../../api/call.js'
import { useTexts } from '../../i18n/useTexts.js'
import { showToast } from '../../ui/toasts.js'
import { audioQuery } from './audioQueries.js'
import { leaveOutAudio } from './leaveOutAudio.js'
import { removedTexts } from './removed.texts.js'

export function useRetry(audio: AppAudio, how: 'retry' | 'analyseAnyway' = 'retry') {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => call(audioEndpoints[how], { params: { id: audio.id } }),
    onSuccess: (retried) => queryClient.setQueryData(audioQuery(audio.id).queryKey, retried),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['audios', audio.projectId] }),
  })
}

export function useMove(audio: AppAudio) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (projectId: string) =>
      call(audioEndpoints.move, { params: { id: audio.id }, body: { projectId } }),
    onSuccess: (moved) => {
      leaveOutAudio(queryClient, audio)
      queryClient.setQueryData(audioQuery(audio.id).queryKey, moved)
      void askAgain(queryClient, ['audios', audio.projectId], ['audios', moved.projectId], ['projects'])
    },
  })
}

export function useDelete(audio: AppAudio) {
  const queryClient = useQueryClient()
  const refresh = useRefreshCalls(audio.projectId)
  return useMutation({
    mutationFn: () => call(audioEndpoints.delete, { params: { id: audio.id } }),
    onSuccess: () => {
      leaveOutAudio(queryClient, audio)
      refresh()
    },
  })
}

export function useRestore({
  id,
  projectId,
  originalName,
}: Pick<AppAudio, 'id' | 'projectId' | 'originalName'>) {
  const t = useTexts(removedTexts)
  const refresh = useRefreshCalls(projectId)
  return useMutation({
    mutationFn: () => call(removedAudioEndpoints.restore, { params: { id } }),
    onSuccess: () => showToast(t('restored', { name: originalName })),
    onSettled: refresh,
  })
}

/** What a call that comes or goes makes untrue. */
export function useRefreshCalls(projectId: string): () => void {
  const queryClient = useQueryClient()
  return () =>
    void askAgain(queryClient, ['audios', projectId], ['removedAudios', projectId], ['projects'], ['alerts'])
}
