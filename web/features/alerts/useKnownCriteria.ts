import { useQueries, useQuery } from '@tanstack/react-query'
import { scorecardQuery, scorecardsQuery } from '../scorecards/scorecardQueries.js'

export interface KnownCriterion {
  id: string
  name: string
}

/** The criteria of all scorecards, each id once. */
export function useKnownCriteria(): KnownCriterion[] {
  const scorecards = useQuery(scorecardsQuery)
  const all = useQueries({ queries: (scorecards.data?.data ?? []).map(({ id }) => scorecardQuery(id)) })
  const known = new Map<string, KnownCriterion>()
  for (const { data } of all)
    for (const { criteria } of data?.definition.sections ?? [])
      for (const { id, name } of criteria) if (!known.has(id)) known.set(id, { id, name })
  return [...known.values()]
}
