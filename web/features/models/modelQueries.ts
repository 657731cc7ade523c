import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { type ModelList, modelEndpoints } from '../../../src/contract/app/models.js'
import { isAway } from '../../api/ApiProblem.js'
import { call } from '../../api/call.js'
import { meQuery } from '../session/me.js'

const UNDER_WAY_MS = 2000
const AWAY_MS = 5000

export const modelsQuery = queryOptions({
  queryKey: ['models'],
  queryFn: ({ signal }) => call(modelEndpoints.list, { signal }),
  refetchInterval: ({ state }) => {
    if (isAway(state.error)) return AWAY_MS
    return state.data?.models.some(isUnderWay) ? UNDER_WAY_MS : false
  },
})

function isUnderWay({ download }: ModelList['models'][number]): boolean {
  return download !== null && download.state !== 'FAILED'
}

type Change =
  | { kind: 'add' | 'cancel'; name: string }
  /** Whoever removes it has read which projects need it. */
  | { kind: 'remove'; name: string; isNeeded: boolean }

export function useModelChange() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (change: Change) => send(change),
    onSuccess: (list) => {
      queryClient.setQueryData(modelsQuery.queryKey, list)
      // Which languages this server understands.
      void queryClient.invalidateQueries({ queryKey: meQuery.queryKey })
    },
  })
}

function send(change: Change): Promise<ModelList> {
  const { name } = change
  switch (change.kind) {
    case 'add':
      return call(modelEndpoints.add, { body: { name } })
    case 'cancel':
      return call(modelEndpoints.cancel, { params: { name } })
    case 'remove':
      return call(modelEndpoints.remove, {
        params: { name },
        query: { anyway: change.isNeeded ? 'true' : 'false' },
      })
  }
}
