import { afterAll, beforeAll, expect, test } from 'vitest'
import { withOrg } from '../../src/platform/db/withOrg.js'
import { adminClient } from '../support/adminClient.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { apiClient } from './support/client.js'
import { type ApiUser, apiUser } from './support/organisations.js'
import { addAnalysis, addAudio, addProject } from './support/rows.js'

let server: TestServer
let user: ApiUser
let get: ReturnType<typeof apiClient>
beforeAll(async () => {
  server = await startTestServer()
  user = await apiUser(server, 'Lists')
  get = apiClient(server, user.key)
})

async function fold(): Promise<void> {
  const admin = await adminClient(server.database)
  await admin.query('select fold_totals()')
  await admin.end()
}

afterAll(() => server.close())

const inOrg: <T>(work: Parameters<typeof withOrg<T>>[2]) => Promise<T> = (work) =>
  withOrg(server.services.database, user.orgId, work)

interface Listed {
  id: string
}
const ids = (answer: { json: () => { data: Listed[] } }) => answer.json().data.map(({ id }) => id)

test('lists are newest first, ties by id, in the published envelope', async () => {
  const [project, audios] = await inOrg(async (tx) => {
    const projectId = await addProject(tx, 'Order')
    const at = ['2026-05-01T00:00:00.000Z', '2026-05-03T00:00:00.000Z', '2026-05-02T00:00:00.000Z']
    const added: { id: string; at: string }[] = []
    for (const createdAt of [...at, ...at])
      added.push({ id: await addAudio(tx, projectId, { createdAt }), at: createdAt })
    return [projectId, added] as const
  })
  const expected = [...audios]
    .sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1))
    .map(({ id }) => id)
  const first = await get(`/api/v1/audios?projectId=${project}&limit=4`)
  expect(ids(first)).toEqual(expected.slice(0, 4))
  expect(first.json().pagination).toEqual({ page: 1, limit: 4, total: 6 })
  const second = await get(`/api/v1/audios?projectId=${project}&limit=4&page=2`)
  expect(ids(second)).toEqual(expected.slice(4))
  const page = (number: number) => `/api/v1/audios?page=${number}&limit=4&projectId=${project}`
  expect(second.headers.link?.split(', ')).toEqual([
    `<${page(1)}>; rel="first"`,
    `<${page(1)}>; rel="prev"`,
    `<${page(2)}>; rel="last"`,
  ])
})

test('a page past the end is empty and still knows the total', async () => {
  const total = (await get('/api/v1/audios')).json().pagination.total
  for (const page of [1000, 1_000_000, Number.MAX_SAFE_INTEGER]) {
    const answer = await get(`/api/v1/audios?page=${page}&limit=100`)
    expect(answer.json()).toEqual({ data: [], pagination: { page, limit: 100, total } })
  }
})

test('totals follow every change at once, folded or not', async () => {
  const project = await inOrg((tx) => addProject(tx, 'Counted'))
  const count = async (status: string) =>
    (await get(`/api/v1/audios?projectId=${project}&status=${status}`)).json().pagination.total
  const audios = await inOrg(async (tx) => [
    await addAudio(tx, project),
    await addAudio(tx, project),
    await addAudio(tx, project, { status: 'FAILED', errorMessage: 'Silent.' }),
  ])
  expect([await count('PENDING'), await count('FAILED')]).toEqual([2, 1])
  await fold()
  const analysis = await inOrg((tx) => addAnalysis(tx, project, audios[0] ?? ''))
  expect([await count('PENDING'), await count('DONE'), await count('FAILED')]).toEqual([1, 1, 1])
  expect((await get(`/api/v1/analyses?projectId=${project}`)).json().pagination.total).toBe(1)
  await fold()
  await fold()
  expect([await count('PENDING'), await count('DONE'), await count('FAILED')]).toEqual([1, 1, 1])
  expect((await get(`/api/v1/projects/${project}`)).json().audioCount).toBe(3)
  await inOrg((tx) =>
    tx
      .deleteFrom('audio')
      .where('id', '=', audios[0] ?? '')
      .execute(),
  )
  expect(await count('DONE')).toBe(0)
  expect((await get(`/api/v1/analyses/${analysis}`)).status).toBe(404)
  expect((await get(`/api/v1/analyses?projectId=${project}`)).json().pagination.total).toBe(0)
  await inOrg((tx) => tx.deleteFrom('project').where('id', '=', project).execute())
  expect([await count('PENDING'), await count('FAILED')]).toEqual([0, 0])
})

test('from and to are inclusive to the millisecond, and a date means its whole day', async () => {
  const at = [
    '2026-05-09T23:59:59.999Z',
    '2026-05-10T00:00:00.000Z',
    '2026-05-10T14:32:11.123Z',
    '2026-05-10T23:59:59.999Z',
    '2026-05-11T00:00:00.000Z',
    '2026-05-12T08:00:00.000Z',
  ]
  const project = await inOrg(async (tx) => {
    const projectId = await addProject(tx, 'Ranges')
    for (const createdAt of at) await addAnalysis(tx, projectId, await addAudio(tx, projectId), createdAt)
    return projectId
  })
  const found = async (range: Record<string, string>) => {
    const query = new URLSearchParams({ projectId: project, ...range })
    const { data, pagination } = (await get(`/api/v1/analyses?${query}`)).json()
    expect(pagination.total).toBe(data.length)
    return data.map(({ createdAt }: { createdAt: string }) => at.indexOf(createdAt)).reverse()
  }
  for (const isFolded of [false, true]) {
    if (isFolded) await fold()
    expect(await found({})).toEqual([0, 1, 2, 3, 4, 5])
    expect(await found({ from: '2026-05-10', to: '2026-05-10' })).toEqual([1, 2, 3])
    expect(await found({ from: '2026-05-10' })).toEqual([1, 2, 3, 4, 5])
    expect(await found({ to: '2026-05-10' })).toEqual([0, 1, 2, 3])
    expect(await found({ from: at[2] ?? '', to: at[2] ?? '' })).toEqual([2])
    expect(await found({ from: '2026-05-10T14:32:11.124Z', to: '2026-05-11T00:00:00.000Z' })).toEqual([3, 4])
    expect(await found({ from: '2026-05-10T16:32:11.123+02:00', to: '2026-05-12' })).toEqual([2, 3, 4, 5])
    expect(await found({ from: '2026-05-09T23:59:59.999Z', to: '2026-05-12T07:59:59.999Z' })).toEqual([
      0, 1, 2, 3, 4,
    ])
  }
})

test("another organisation's project as a filter finds nothing", async () => {
  const other = await apiUser(server, 'Neighbour')
  const theirs = await withOrg(server.services.database, other.orgId, async (tx) => {
    const project = await addProject(tx, 'Theirs')
    await addAudio(tx, project)
    return project
  })
  const answer = await get(`/api/v1/audios?projectId=${theirs}`)
  expect(answer.json()).toEqual({ data: [], pagination: { page: 1, limit: 50, total: 0 } })
})
