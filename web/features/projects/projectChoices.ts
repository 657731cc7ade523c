import { queryOptions } from '@tanstack/react-query'
import { type Project, projectEndpoints } from '../../../src/contract/app/projects.js'
import { call } from '../../api/call.js'

const PAGE = 100

/** Every project, page by page: a choice that misses one would be a wrong choice. */
export const projectChoicesQuery = queryOptions({
  queryKey: ['projects', 'list', 'choices'],
  queryFn: async ({ signal }) => {
    const projects: Project[] = []
    for (let page = 1; ; page++) {
      const { data, pagination } = await call(projectEndpoints.list, { query: { page, limit: PAGE }, signal })
      projects.push(...data)
      if (data.length === 0 || projects.length >= pagination.total) return projects
    }
  },
})
