import type { AddressInfo } from 'node:net'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { JudgedCriterion } from '../../src/contract/analysis.js'
import type { Segment } from '../../src/contract/transcript.js'
import { type McpOverHttp, serveHttp } from '../../src/mcp/serveHttp.js'
import { apiUser } from '../api/support/organisations.js'
import { addProject, engineAnalysis, storeCall } from '../support/analysedCall.js'
import { startTestServer, type TestServer } from '../support/server.js'

const segments: Segment[] = [
  { index: 0, speaker: 'AGENT', start: 0.4, end: 4.1, text: 'Good morning, this is Nadia.' },
  { index: 1, speaker: 'CUSTOMER', start: 247.2, end: 251, text: 'I want a refund, my bill has doubled.' },
  { index: 2, speaker: 'AGENT', start: 252, end: 255.5, text: 'I will credit the amount today.' },
]
const greeting: JudgedCriterion = {
  id: 'greeting',
  name: 'Greets and gives a name',
  description: 'The agent says hello and who they are.',
  weight: 5,
  score: 10,
  maxScore: 10,
  verdict: 'MET',
  critical: false,
  comment: 'Within the first seconds.',
  evidence: [{ segment: 0, start: 0.4, end: 4.1, speaker: 'AGENT', quote: 'Good morning, this is Nadia.' }],
  section: { id: 'opening', name: 'Opening' },
  kind: 'SAID',
  confidence: 0.9,
  unsure: false,
  nearestMiss: null,
}

let server: TestServer
let baseUrl: string
let http: McpOverHttp
let acme: Organisation
let other: Organisation

interface Organisation {
  orgId: string
  key: string
  projectId: string
  audioId: string
  analysisId: string
}

beforeAll(async () => {
  server = await startTestServer()
  await server.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = server.app.server.address() as AddressInfo
  baseUrl = `http://127.0.0.1:${port}`
  http = await serveHttp({ baseUrl, version: '0.0.0', port: 0, host: '127.0.0.1', allowedHosts: [] })
  acme = await organisation('Acme')
  other = await organisation('Other')
})

afterAll(async () => {
  await http?.close()
  await server?.close()
})

async function organisation(name: string): Promise<Organisation> {
  const { services } = server
  const { orgId, key } = await apiUser(server, name)
  const projectId = await addProject(services, orgId, `${name} line`)
  const analysis = engineAnalysis({ criteria: [greeting] }, segments)
  const call = await storeCall(services, orgId, projectId, analysis)
  return { orgId, key, projectId, ...call }
}

const overHttp = (key: string) =>
  new StreamableHTTPClientTransport(new URL(http.url), {
    requestInit: { headers: { authorization: `Bearer ${key}` } },
  })

const overStdio = (key: string) =>
  new StdioClientTransport({
    command: process.execPath,
    args: [
      '--import',
      './test/support/typescript.js',
      '--input-type=module',
      '-e',
      `import { main } from './src/main/command.ts'
process.exitCode = await main(['mcp', '--base-url', '${baseUrl}'])`,
    ],
    env: { PATH: process.env.PATH ?? '', CCR_API_KEY: key },
  })

async function connect(transport: Transport): Promise<Client> {
  const client = new Client({ name: 'test', version: '0.0.0' })
  onTestFinished(() => client.close())
  await client.connect(transport)
  return client
}

async function use(client: Client, name: string, args: Record<string, unknown> = {}) {
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: args })
  const [first] = Array.isArray(content) ? content : []
  return { isError: isError === true, text: String(first?.text), value: structuredContent }
}

describe.each([
  ['stdio', overStdio],
  ['Streamable HTTP', overHttp],
])('over %s', (_name, transport) => {
  test('an assistant finds its way from the projects to the second that justifies a verdict', async () => {
    const client = await connect(transport(acme.key))
    const projects = await use(client, 'list_projects')
    expect(projects.value).toMatchObject({
      data: [{ id: acme.projectId, name: 'Acme line' }],
      nextPage: null,
    })
    const calls = await use(client, 'list_calls', { projectId: acme.projectId, status: 'DONE' })
    expect(calls.value).toMatchObject({ data: [{ id: acme.audioId, analysisId: acme.analysisId }] })
    const call = await use(client, 'get_call', { callId: acme.audioId })
    expect(call.value).toMatchObject({ id: acme.audioId, originalName: 'call.wav' })
    const analysis = await use(client, 'get_analysis', { analysisId: acme.analysisId })
    expect(analysis.value).toMatchObject({
      overallScore: 50,
      segmentCount: 3,
      criteria: [
        {
          verdict: 'MET',
          evidence: [{ time: '0:00', link: `${baseUrl}/analyses/${acme.analysisId}?t=0.4` }],
        },
      ],
    })
    expect(analysis.value).not.toHaveProperty('transcript')
    expect(JSON.parse(analysis.text)).toEqual(analysis.value)
  })

  test('words are found with who said them and when', async () => {
    const client = await connect(transport(acme.key))
    const found = await use(client, 'search_evidence', { query: 'doubled REFUND' })
    expect(found.value).toMatchObject({
      quotes: [
        {
          source: 'TRANSCRIPT',
          callId: acme.audioId,
          speaker: 'CUSTOMER',
          start: 247.2,
          time: '4:07',
          quote: 'I want a refund, my bill has doubled.',
          link: `${baseUrl}/analyses/${acme.analysisId}?t=247.2`,
        },
      ],
      callsSearched: 1,
      callsInRange: 1,
      nextPage: null,
    })
  })

  test('another organisation’s call does not exist', async () => {
    const client = await connect(transport(acme.key))
    const answer = await use(client, 'get_analysis', { analysisId: other.analysisId })
    expect(answer).toMatchObject({ isError: true, text: expect.stringContaining('nothing with this id') })
  })

  test('a key that is refused is told apart from a server that is down', async () => {
    const client = await connect(transport(`ccr_live_${'0'.repeat(32)}`))
    const answer = await use(client, 'list_projects')
    expect(answer).toMatchObject({ isError: true, text: expect.stringContaining('/account/api-keys') })
  })
})

test('each request is answered with its own key', async () => {
  const [mine, theirs] = await Promise.all([connect(overHttp(acme.key)), connect(overHttp(other.key))])
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, turn) => use(turn % 2 === 0 ? mine : theirs, 'list_projects')),
  )
  const names = answers.map(({ value }) => JSON.stringify(value).match(/(Acme|Other) line/)?.[1])
  expect(names).toEqual(['Acme', 'Other', 'Acme', 'Other', 'Acme', 'Other'])
})

test('lists go on page by page', async () => {
  const { services } = server
  const many = await organisation('Many')
  for (let call = 0; call < 2; call += 1) await storeCall(services, many.orgId, many.projectId)
  const client = await connect(overHttp(many.key))
  const first = await use(client, 'list_analyses', { limit: 2 })
  expect(first.value).toMatchObject({ pagination: { total: 3 }, nextPage: 2 })
  const second = await use(client, 'list_analyses', { limit: 2, page: 2 })
  expect(second.value).toMatchObject({ data: [{ id: many.analysisId }], nextPage: null })
  const searched = await use(client, 'search_evidence', { query: 'refund', calls: 2, page: 2 })
  expect(searched.value).toMatchObject({ quotes: [{ start: 247.2 }], callsSearched: 1, nextPage: null })
})

test('a stretch of a transcript can be read by its seconds', async () => {
  const client = await connect(overHttp(acme.key))
  const part = await use(client, 'read_transcript', { analysisId: acme.analysisId, fromSeconds: 251.5 })
  expect(part.value).toMatchObject({ segments: [{ index: 2, time: '4:12' }], nextSegment: null })
})

test('transcripts are documents to attach', async () => {
  const client = await connect(overHttp(acme.key))
  const { resources } = await client.listResources()
  const uri = `ccr://analyses/${acme.analysisId}/transcript`
  expect(resources.map((resource) => resource.uri)).toEqual([uri])
  const { contents } = await client.readResource({ uri })
  expect(contents).toEqual([
    {
      uri,
      mimeType: 'text/plain',
      text: `[0:00] AGENT: Good morning, this is Nadia.
[4:07] CUSTOMER: I want a refund, my bill has doubled.
[4:12] AGENT: I will credit the amount today.`,
    },
  ])
  const unknown = `ccr://analyses/${other.analysisId}/transcript`
  await expect(client.readResource({ uri: unknown })).rejects.toThrow('nothing with this id')
})

test('arguments that cannot be right are refused by name, before anything is asked', async () => {
  const client = await connect(overHttp(acme.key))
  const answer = await use(client, 'list_calls', { limit: 500, status: 'LOST' })
  expect(answer).toMatchObject({ isError: true, text: expect.stringMatching(/limit[\s\S]*status/) })
  const wrong = await use(client, 'list_analyses', { from: 'yesterday' })
  expect(wrong).toMatchObject({ isError: true, text: expect.stringContaining('"from" takes an ISO-8601') })
})

test('a search without a word in it is refused before it costs a call', async () => {
  const none = await connect(overHttp('ccr_live_00000000000000000000000000000000'))
  for (const query of ['   ', '.*', '“…”']) {
    const answer = await use(none, 'search_evidence', { query })
    expect(answer).toMatchObject({ isError: true, text: expect.stringContaining('needs a word') })
  }
})

test('an argument that no tool has is refused with the name that was probably meant', async () => {
  const client = await connect(overHttp(acme.key))
  const misspelt = await use(client, 'list_analyses', { project_id: acme.projectId })
  expect(misspelt.isError).toBe(true)
  expect(misspelt.text).toContain('has no field "project_id" (did you mean "projectId"?)')
  const unknown = await use(client, 'get_call', { colour: 'red', callId: acme.audioId })
  expect(unknown.text).toContain('has no field "colour" (there are "callId")')
})

test('what is wrong with an argument is told in our words, whatever it is', async () => {
  const client = await connect(overHttp(acme.key))
  const { tools } = await client.listTools()
  for (const { name, inputSchema } of tools)
    for (const argument of Object.keys(inputSchema.properties ?? {}))
      for (const value of [null, [], {}, true, -1.5, 1e9, '']) {
        const { text } = await use(client, name, { [argument]: value })
        expect(text, `${name} ${argument}`).not.toMatch(
          /Invalid input|expected \w+, received|Unrecognized|Too /,
        )
      }
})

test('every tool says what it takes and gives, and that it changes nothing', async () => {
  const client = await connect(overHttp(acme.key))
  const { tools } = await client.listTools()
  expect(tools.map(({ name }) => name)).toEqual([
    'list_projects',
    'list_calls',
    'get_call',
    'list_analyses',
    'get_analysis',
    'read_transcript',
    'search_evidence',
  ])
  for (const { annotations, outputSchema, description } of tools) {
    expect(annotations?.readOnlyHint).toBe(true)
    expect(outputSchema?.type).toBe('object')
    expect(description?.length).toBeGreaterThan(60)
  }
})

test('a request without a key, or from a page of elsewhere, is refused before anything is done', async () => {
  const ask = (headers: Record<string, string>) =>
    fetch(http.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{}',
    })
  const bare = await ask({})
  expect(bare.status).toBe(401)
  expect(bare.headers.get('www-authenticate')).toBe('Bearer')
  const foreign = await ask({ origin: 'https://evil.example', authorization: `Bearer ${acme.key}` })
  expect(foreign.status).toBe(403)
})

test('a server that is down is said to be so', async () => {
  const lost = await serveHttp({
    baseUrl: 'http://127.0.0.1:1',
    version: '0.0.0',
    port: 0,
    host: '127.0.0.1',
    allowedHosts: [],
  })
  onTestFinished(() => lost.close())
  const client = await connect(
    new StreamableHTTPClientTransport(new URL(lost.url), {
      requestInit: { headers: { authorization: `Bearer ${acme.key}` } },
    }),
  )
  const answer = await use(client, 'list_projects')
  expect(answer).toMatchObject({ isError: true, text: expect.stringContaining('cannot be reached') })
})
