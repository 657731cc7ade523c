import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type AppAudio, audioEndpoints } from '../../../src/contract/app/audios.js'
import { call } from '../../api/call.js'
import { audioQuery } from './audioQueries.js'

export function useRetry(audio: AppAudio, how: 'retry' | 'analyseIncomplete' = 'retry') {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => call(audioEndpoints[how], { params: { id: audio.id } }),
    onSuccess: (retried) => queryClient.setQueryData(audioQuery(audio.id).queryKey, retried),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['audios', audio.projectId] }),
  })
}

export function useDelete(audio: AppAudio) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => call(audioEndpoints.delete, { params: { id: audio.id } }),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['audios', audio.projectId] })
      void queryClient.invalidateQueries({ queryKey: ['projects'] })
    },
  })
}
