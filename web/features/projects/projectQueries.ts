import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { projectEndpoints } from '../../../src/contract/app/projects.js'
import { call } from '../../api/call.js'

export const PROJECTS_PER_PAGE = 24

export function projectsQuery(page: number, search: string) {
  return queryOptions({
    queryKey: ['projects', 'list', { page, search }],
    queryFn: ({ signal }) =>
      call(projectEndpoints.list, { query: { page, limit: PROJECTS_PER_PAGE, search }, signal }),
    placeholderData: keepPreviousData,
  })
}

export function projectQuery(id: string) {
  return queryOptions({
    queryKey: ['projects', 'one', id],
    queryFn: ({ signal }) => call(projectEndpoints.get, { params: { id }, signal }),
  })
}

export function overviewQuery(id: string, from: string | undefined) {
  return queryOptions({
    queryKey: ['projects', 'overview', id, from],
    queryFn: ({ signal }) =>
      call(projectEndpoints.overview, { params: { id }, query: from ? { from } : {}, signal }),
    placeholderData: keepPreviousData,
  })
}
