import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { AppAudio } from '../../../src/contract/app/audios.js'
import type { AudioUpdated } from '../../../src/contract/app/serverEvents.js'
import { applyAudioUpdate } from './applyAudioUpdate.js'

const audio: AppAudio = {
  id: 'shown',
  projectId: 'project',
  originalName: 'call.mp3',
  size: 1,
  mimeType: null,
  source: 'UPLOAD',
  status: 'PROCESSING',
  progress: 0.1,
  stage: 'DECODING',
  errorMessage: null,
  errorReason: null,
  heardLanguage: null,
  canAnalyseAnyway: false,
  looksLike: null,
  canChooseForm: false,
  canRetry: false,
  durationSeconds: null,
  agentName: null,
  externalId: null,
  createdAt: '2026-05-10T14:32:11.000Z',
  processedAt: null,
  analysisId: null,
  overallScore: null,
  provisional: false,
  needsReview: false,
}
const update: AudioUpdated = {
  type: 'audio.updated',
  id: 'shown',
  projectId: 'project',
  status: 'PROCESSING',
  progress: 0.6,
  stage: 'JUDGING',
  errorMessage: null,
  errorReason: null,
  analysisId: null,
}
const page = ['audios', 'project', { page: 1 }]

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** When news of the same moment is all there. */
const burstIsOver = () => vi.advanceTimersByTimeAsync(1000)

function clientShowing(shown: AppAudio): QueryClient {
  const client = new QueryClient()
  client.setQueryData(page, { data: [shown], pagination: { page: 1, limit: 25, total: 1 } })
  return client
}

test('progress is shown at once, without asking the server', async () => {
  const client = clientShowing(audio)
  applyAudioUpdate(client, update)
  expect(client.getQueryData(page)).toMatchObject({ data: [{ progress: 0.6, stage: 'JUDGING' }] })
  await burstIsOver()
  expect(client.getQueryState(page)?.isInvalidated).toBe(false)
})

test('a change of status is shown at once, and the rest is asked for', async () => {
  const client = clientShowing(audio)
  applyAudioUpdate(client, { ...update, status: 'DONE', progress: null, stage: null, analysisId: 'analysis' })
  expect(client.getQueryData(page)).toMatchObject({ data: [{ status: 'DONE', analysisId: 'analysis' }] })
  await burstIsOver()
  expect(client.getQueryState(page)?.isInvalidated).toBe(true)
})

test('a recording that is new is asked for', async () => {
  const client = clientShowing(audio)
  applyAudioUpdate(client, { ...update, id: 'new', status: 'PENDING', progress: null, stage: null })
  await burstIsOver()
  expect(client.getQueryState(page)?.isInvalidated).toBe(true)
})

test('the progress of a recording on another page asks for nothing', async () => {
  const client = clientShowing(audio)
  applyAudioUpdate(client, { ...update, id: 'elsewhere' })
  await burstIsOver()
  expect(client.getQueryState(page)?.isInvalidated).toBe(false)
})

test('a page that was to be asked for again when it is next seen still is', async () => {
  const client = clientShowing(audio)
  void client.invalidateQueries({ queryKey: page })
  applyAudioUpdate(client, update)
  expect(client.getQueryData(page)).toMatchObject({ data: [{ progress: 0.6 }] })
  await burstIsOver()
  expect(client.getQueryState(page)?.isInvalidated).toBe(true)
})

test.each(['shown', 'elsewhere'])(
  'progress of a recording that is %s leaves a page as old as it is',
  (id) => {
    const client = new QueryClient()
    const answer = { data: [audio], pagination: { page: 1, limit: 25, total: 1 } }
    client.setQueryData(page, answer, { updatedAt: 1000 })
    applyAudioUpdate(client, { ...update, id })
    expect(client.getQueryState(page)?.dataUpdatedAt).toBe(1000)
  },
)

test('the first recording to be analysed is asked for by the list of those, and by no other', async () => {
  const client = clientShowing(audio)
  const processing = ['audios', 'project', { page: 1, status: 'PROCESSING', search: '' }]
  client.setQueryData(processing, { data: [], pagination: { page: 1, limit: 25, total: 0 } })
  applyAudioUpdate(client, { ...update, id: 'elsewhere' })
  await burstIsOver()
  expect(client.getQueryState(processing)?.isInvalidated).toBe(true)
  expect(client.getQueryState(page)?.isInvalidated).toBe(false)
})
