import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import {
  type AppAudio,
  type AudioChoice,
  audioEndpoints,
  removedAudioEndpoints,
} from '../../../src/contract/app/audios.js'
import { projectEndpoints } from '../../../src/contract/app/projects.js'
import { call } from '../../api/call.js'

const AUDIOS_PER_PAGE = 25
const PROJECTS_AT_MOST = 100

/** Events bring the news; where a proxy swallows them, asking now and then does. */
const FALLBACK_POLL_MS = 10_000

export interface AudioFilter {
  page: number
  status: AudioChoice | undefined
  search: string
  /** A topic's id, or NONE. */
  topic: string | undefined
}

export function audiosQuery(projectId: string, { page, status, search, topic }: AudioFilter) {
  return queryOptions({
    queryKey: ['audios', projectId, { page, status, search, topic }],
    queryFn: ({ signal }) =>
      call(audioEndpoints.list, {
        params: { projectId },
        query: {
          page,
          limit: AUDIOS_PER_PAGE,
          search,
          ...(status ? { status } : {}),
          ...(topic ? { topic } : {}),
        },
        signal,
      }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.data.some(isUnfinished) ? FALLBACK_POLL_MS : false),
  })
}

export function removedQuery(projectId: string, page: number) {
  return queryOptions({
    queryKey: ['removedAudios', projectId, page],
    queryFn: ({ signal }) =>
      call(removedAudioEndpoints.list, {
        params: { projectId },
        query: { page, limit: AUDIOS_PER_PAGE },
        signal,
      }),
    placeholderData: keepPreviousData,
  })
}

export function audioQuery(id: string) {
  return queryOptions({
    queryKey: ['audio', id],
    queryFn: ({ signal }) => call(audioEndpoints.get, { params: { id }, signal }),
    refetchInterval: ({ state }) => (state.data && isUnfinished(state.data) ? FALLBACK_POLL_MS : false),
  })
}

/** Newest first. */
export const projectsToMoveTo = queryOptions({
  queryKey: ['projects', 'list', 'toMoveTo'],
  queryFn: ({ signal }) =>
    call(projectEndpoints.list, { query: { page: 1, limit: PROJECTS_AT_MOST }, signal }),
})

function isUnfinished({ status }: AppAudio): boolean {
  return status === 'PENDING' || status === 'PROCESSING'
}
