import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type AppAnalysis, analysisEndpoints } from '../../../src/contract/app/analyses.js'
import { call } from '../../api/call.js'
import { analysisQuery } from './analysisQueries.js'

/** Whoever speaks the segment is the agent. */
export function useSayWhoIsAgent({ id }: AppAnalysis) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (segment: number) =>
      call(analysisEndpoints.sayWhoIsAgent, { params: { id }, body: { segment } }),
    onSuccess: (analysis) => queryClient.setQueryData(analysisQuery(id).queryKey, analysis),
  })
}
