import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EngineAnalysis } from '../../src/contract/analysis.js'
import { type CaptionFormat, captionsPath } from '../../src/contract/app/analyses.js'
import { withOrg } from '../../src/platform/db/withOrg.js'
import { addProject, engineAnalysis, storeCall } from '../support/analysedCall.js'
import { type SignedUp, startTestServer, type TestServer } from '../support/server.js'
import { apiClient } from './support/client.js'
import { apiUser } from './support/organisations.js'

let server: TestServer
let owner: SignedUp
let analysisId: string
let audioId: string
beforeAll(async () => {
  server = await startTestServer({ DEFAULT_PLAN: 'BUSINESS' })
  owner = await server.signUp('Olga Owner')
  const projectId = await addProject(server.services, owner.orgId)
  const said = [
    { text: 'Corwell', start: 1, end: 1.5, heard: 'Core well' },
    { text: 'Energy.', start: 1.5, end: 2.25 },
  ]
  const heard = [
    {
      index: 0,
      speaker: 'AGENT' as const,
      start: 1,
      end: 2.3,
      text: 'Corwell Energy.',
      words: said,
      wordTimes: 'HEARD' as const,
    },
    // Stored before words had times.
    { index: 1, speaker: 'CUSTOMER' as const, start: 3, end: 4, text: 'My card is [card number].' },
  ]
  ;({ analysisId, audioId } = await storeCall(
    server.services,
    owner.orgId,
    projectId,
    engineAnalysis({}, heard),
  ))
  await withOrg(server.services.database, owner.orgId, (tx) =>
    tx.updateTable('audio').set({ originalName: 'Récl. du 3.mp3' }).where('id', '=', audioId).execute(),
  )
})
afterAll(() => server?.close())

const get = (format: CaptionFormat, who: SignedUp, query = '') =>
  server.app.inject({ url: captionsPath(analysisId, format) + query, headers: { cookie: who.cookie } })

test('a call’s transcript is saved as SRT or VTT, named as the recording', async () => {
  const srt = await get('srt', owner)
  expect(srt.statusCode).toBe(200)
  expect(srt.headers['content-disposition']).toContain("filename*=UTF-8''R%C3%A9cl.%20du%203.srt")
  expect(srt.body).toContain('1\r\n00:00:01,000 --> 00:00:02,250\r\nAgent: Corwell Energy.\r\n')
  expect(srt.body).toContain('Customer: My card is [card number].')
  const vtt = await get('vtt', owner)
  expect(vtt.headers['content-type']).toBe('text/vtt; charset=utf-8')
  expect(vtt.body).toMatch(/^WEBVTT\n\n/)
  expect(vtt.body).toContain('<v Agent>Corwell Energy.')
})

test('the speakers are named in the reader’s language', async () => {
  expect((await get('vtt', owner, '?locale=fr')).body).toContain('<v Client>')
  expect((await get('vtt', owner, '?locale=xx')).statusCode).toBe(400)
})

test('nobody else gets them', async () => {
  expect((await get('srt', await server.signUp('Stan Stranger'))).statusCode).toBe(404)
  expect((await server.app.inject({ url: captionsPath(analysisId, 'srt') })).statusCode).toBe(401)
})

test('the public API gives words with their times, and the line as it was heard', async () => {
  const user = await apiUser(server, 'Words')
  const projectId = await addProject(server.services, user.orgId)
  const words = [{ text: 'Corwell.', start: 1, end: 1.52, heard: 'Core well.' }]
  const line = {
    index: 0,
    speaker: 'AGENT' as const,
    start: 1,
    end: 2,
    text: 'Corwell.',
    words,
    wordTimes: 'ESTIMATED' as const,
  }
  const old = { index: 1, speaker: 'AGENT' as const, start: 3, end: 4, text: 'Hello.' }
  const stored = await storeCall(server.services, user.orgId, projectId, engineAnalysis({}, [line, old]))
  const { transcript } = (await apiClient(server, user.key)(`/api/v1/analyses/${stored.analysisId}`)).json()
  expect(transcript.segments).toEqual([
    {
      ...line,
      agent: null,
      automated: false,
      heard: 'Core well.',
      words: [{ text: 'Corwell.', start: 1, end: 1.52 }],
    },
    { ...old, agent: null, automated: false, heard: null, words: [], wordTimes: 'ESTIMATED' },
  ])
})

test('the public API tells which agent speaks and who is judged, and of a call with one agent neither', async () => {
  const user = await apiUser(server, 'Handed over')
  const projectId = await addProject(server.services, user.orgId)
  const line = { index: 0, speaker: 'AGENT' as const, start: 1, end: 2, text: 'One moment.' }
  const agents = {
    agents: [
      { number: 1, name: null, start: 1, end: 2, words: 2 },
      { number: 2, name: 'Dev', start: 9, end: 12, words: 4 },
    ],
    judged: 2,
    because: 'MOST_WORDS' as const,
  }
  const handed = [
    { ...line, agent: 1 },
    { ...line, index: 1, start: 9, end: 12, text: 'Hello, this is Dev.', agent: 2 },
  ]
  const found = async (analysis: EngineAnalysis) => {
    const { analysisId: id } = await storeCall(server.services, user.orgId, projectId, analysis)
    return (await apiClient(server, user.key)(`/api/v1/analyses/${id}`)).json()
  }
  const one = engineAnalysis({}, [line])
  const two = engineAnalysis({}, handed)
  two.transcript.agents = agents
  expect(await found(two)).toMatchObject({ agents, transcript: { segments: [{ agent: 1 }, { agent: 2 }] } })
  expect(await found(one)).toMatchObject({ agents: null, transcript: { segments: [{ agent: null }] } })
})
