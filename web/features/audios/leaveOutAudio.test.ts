import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import type { AppAudio } from '../../../src/contract/app/audios.js'
import type { AudioPage } from './applyAudioUpdate.js'
import { leaveOutAudio } from './leaveOutAudio.js'

const named = (id: string) => ({ id, projectId: 'project' }) as AppAudio

test('a deleted recording leaves every page that shows it, and no other changes', () => {
  const queryClient = new QueryClient()
  const shown = (project: string, page: number) =>
    queryClient.getQueryData<AudioPage>(['audios', project, { page }])
  const show = (project: string, page: number, ...ids: string[]) =>
    queryClient.setQueryData<AudioPage>(['audios', project, { page }], {
      data: ids.map(named),
      pagination: { page, limit: 25, total: 3 },
    })
  show('project', 1, 'gone', 'stays')
  show('project', 2, 'other')
  show('another', 1, 'gone')
  const untouched = [shown('project', 2), shown('another', 1)]
  leaveOutAudio(queryClient, named('gone'))
  expect(shown('project', 1)).toEqual({
    data: [named('stays')],
    pagination: { page: 1, limit: 25, total: 2 },
  })
  expect([shown('project', 2), shown('another', 1)]).toEqual(untouched)
})
