import { useQueries, useQuery } from '@tanstack/react-query'
import { projectChoicesQuery } from '../projects/projectChoices.js'
import { scorecardQuery, scorecardsQuery } from '../scorecards/scorecardQueries.js'

export interface KnownCriterion {
  id: string
  name: string
  /** Names of those that have it. */
  scorecards: string[]
  /** One of them is a default: what it is needs no saying. */
  isDefault: boolean
}

/** The criteria that the calls of a project are judged by, or null: of all scorecards; each id once. */
export function useKnownCriteria(projectId: string | null = null): KnownCriterion[] {
  const projects = useQuery(projectChoicesQuery)
  const scorecards = useQuery(scorecardsQuery)
  const all = useQueries({ queries: (scorecards.data?.data ?? []).map(({ id }) => scorecardQuery(id)) })
  const ofProject = projects.data?.find(({ id }) => id === projectId)?.scorecard.id
  const known = new Map<string, KnownCriterion>()
  for (const { data: scorecard } of all) {
    if (!scorecard || (projectId !== null && scorecard.id !== ofProject)) continue
    for (const { criteria } of scorecard.definition.sections)
      for (const { id, name } of criteria) {
        const criterion = known.get(id) ?? { id, name, scorecards: [], isDefault: false }
        known.set(id, {
          ...criterion,
          scorecards: [...criterion.scorecards, scorecard.name],
          isDefault: criterion.isDefault || scorecard.isDefault || scorecard.defaultFor !== null,
        })
      }
  }
  return [...known.values()]
}
