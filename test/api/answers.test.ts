import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withOrg } from '../../src/platform/db/withOrg.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { apiClient } from './support/client.js'
import { type ApiUser, apiUser } from './support/organisations.js'
import { addAnalysis, addAudio, addProject } from './support/rows.js'

let server: TestServer
let user: ApiUser
let project: string
let audio: string
let analysis: string
beforeAll(async () => {
  server = await startTestServer()
  user = await apiUser(server, 'Answers')
  await withOrg(server.services.database, user.orgId, async (tx) => {
    project = await addProject(tx, 'Answers')
    audio = await addAudio(tx, project, { createdAt: '2026-05-10T14:32:11.000Z' })
    analysis = await addAnalysis(tx, project, audio, '2026-05-10T14:33:02.000Z')
  })
})
afterAll(() => server.close())

const authorization = () => `Bearer ${user.key}`
const paths = () => [
  '/api/v1/projects',
  `/api/v1/projects/${project}`,
  '/api/v1/audios',
  `/api/v1/audios/${audio}`,
  '/api/v1/analyses',
  `/api/v1/analyses/${analysis}`,
]

test('the list of audios is the published one, field by field', async () => {
  const { data } = (await apiClient(server, user.key)('/api/v1/audios')).json()
  expect(data).toEqual([
    {
      id: audio,
      projectId: project,
      originalName: `${audio}.mp3`,
      size: 2483920,
      source: 'UPLOAD',
      status: 'DONE',
      errorMessage: null,
      createdAt: '2026-05-10T14:32:11.000Z',
      processedAt: '2026-05-10T14:33:02.000Z',
      analysisId: analysis,
    },
  ])
})

test('metadata leaves as it was given, whatever its shape', async () => {
  const metadata = { queue: 'billing', tries: 2, tags: ['a', null, { b: 1.5 }], none: null }
  await withOrg(server.services.database, user.orgId, (tx) =>
    tx
      .updateTable('audio')
      .set({ metadata: JSON.stringify(metadata) })
      .where('id', '=', audio)
      .execute(),
  )
  expect((await apiClient(server, user.key)(`/api/v1/audios/${audio}`)).json().metadata).toEqual(metadata)
})

test('the analysis has its parts, and nothing that the contract does not name', async () => {
  const answer = await apiClient(server, user.key)(`/api/v1/analyses/${analysis}`)
  expect(answer.json()).toMatchObject({
    id: analysis,
    audioFileId: audio,
    projectId: project,
    overallScore: 78.5,
    scorecard: { version: 1 },
    // Stored before a verdict could be unsure.
    provisional: false,
    needsReview: [],
    criteria: [
      {
        id: 'greeting',
        verdict: 'MET',
        evidence: [{ quote: 'Good morning.' }],
        confidence: 0.9,
        unsure: false,
        source: 'ENGINE',
      },
    ],
  })
  expect(answer.json().transcript.segments).toHaveLength(40)
  for (const inner of ['RAW-PAYLOAD', 'INTERNAL', 'nearestMiss', 'overtalk', 'waveform', 'orgId', user.orgId])
    expect(answer.body).not.toContain(inner)
})

test('the raw payload of the engine leaves by no path', async () => {
  for (const path of paths()) {
    const answer = await apiClient(server, user.key)(path)
    expect(answer.status).toBe(200)
    expect(answer.body).not.toMatch(/raw|edith|payload|storage/i)
  }
})

test('what has not changed is 304, with the same tag whatever the encoding', async () => {
  for (const url of paths()) {
    const plain = await server.app.inject({ url, headers: { authorization: authorization() } })
    const packed = await server.app.inject({
      url,
      headers: { authorization: authorization(), 'accept-encoding': 'br' },
    })
    const etag = String(plain.headers.etag)
    expect(etag).toMatch(/^W\/"[\w-]+"$/)
    expect(packed.headers.etag).toBe(etag)
    for (const tag of [etag, etag.slice(2), `"other", ${etag}`, '*']) {
      const answer = await apiClient(server, user.key)(url, { 'if-none-match': tag })
      expect([answer.status, answer.body]).toEqual([304, ''])
    }
    expect((await apiClient(server, user.key)(url, { 'if-none-match': '"other"' })).status).toBe(200)
  }
})

test('HEAD answers as GET does, without the body', async () => {
  for (const url of paths()) {
    const headers = { authorization: authorization() }
    const get = await server.app.inject({ url, headers })
    const head = await server.app.inject({ method: 'HEAD', url, headers })
    expect([head.statusCode, head.body]).toEqual([200, ''])
    for (const name of ['content-type', 'content-length', 'etag'])
      expect(head.headers[name]).toBe(get.headers[name])
  }
  expect((await server.app.inject({ method: 'HEAD', url: '/api/v1/projects' })).statusCode).toBe(401)
})

test('answers over 1 KiB are compressed as the client likes best', async () => {
  const url = `/api/v1/analyses/${analysis}`
  const ask = (accept: string) =>
    server.app.inject({ url, headers: { authorization: authorization(), 'accept-encoding': accept } })
  const plain = await ask('identity')
  expect(plain.headers['content-encoding']).toBeUndefined()
  for (const [accept, coding, unpack] of [
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0.1, gzip;q=0.9', 'gzip', gunzipSync],
    ['br;q=0, *', 'gzip', gunzipSync],
  ] as const) {
    const packed = await ask(accept)
    expect(packed.headers['content-encoding']).toBe(coding)
    expect(packed.headers.vary).toContain('accept-encoding')
    expect(unpack(packed.rawPayload).toString()).toBe(plain.body)
  }
  expect((await ask('br;q=0, gzip;q=0')).headers['content-encoding']).toBeUndefined()
  const small = await server.app.inject({
    url: `/api/v1/projects/${project}`,
    headers: { authorization: authorization(), 'accept-encoding': 'br' },
  })
  expect(small.headers['content-encoding']).toBeUndefined()
})
