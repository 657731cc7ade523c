import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { openServices } from '../../src/main/services.js'
import { startWorker } from '../../src/main/startWorker.js'
import { freePort } from '../../src/platform/embedded-postgres/freePort.js'
import { type CallCentre, createProject, openCallCentre, upload } from '../pipeline/callCentre.js'
import type { SignedUp } from '../support/server.js'

const LONG_MS = 240_000
/** Given by Prometheus itself to whatever it reads. */
const ADDED_LABELS = ['job', 'instance', 'le']
const CALL = 'demo/brightline-outage.ogg'

let centre: CallCentre
let owner: SignedUp
let server: Sample[]
let worker: Sample[]

interface Sample {
  name: string
  labels: Record<string, string>
  value: number
}

beforeAll(async () => {
  const [port, workerPort] = [await freePort(), await freePort()]
  centre = await openCallCentre({ METRICS_PORT: String(port) })
  const settings = { ...centre.server.services.config, metrics: { port: workerPort, host: '127.0.0.1' } }
  const services = await openServices(settings, 'worker', 'jobs')
  const running = await startWorker(services)
  owner = await centre.server.signUp('Olga')
  const project = await createProject(centre, owner)
  await upload(centre, owner, project.id, CALL)
  await upload(centre, owner, project.id, { name: 'x.flac', bytes: Buffer.from('fLaC and nothing more') })
  for (const path of ['/made-up/1', '/made-up/2', '/api/v1/made-up/3']) await fetch(new URL(path, centre.url))
  await vi.waitFor(
    async () => {
      worker = await samples(workerPort)
      const ended = worker.filter(({ name }) => name === 'ccr_analyses_total')
      expect(ended.reduce((sum, { value }) => sum + value, 0)).toBe(2)
    },
    { timeout: LONG_MS, interval: 500 },
  )
  worker = await samples(workerPort)
  // Connections that had nothing to do for ten seconds are closed.
  await centre.server.services.database.pool.query('select 1')
  server = await samples(port)
  await running.stop()
  await services.close()
}, LONG_MS)

afterAll(() => centre?.close())

test('the server tells of requests by route and status; what somebody made up is one label', async () => {
  const requests = server.filter(({ name }) => name === 'ccr_http_request_seconds_count')
  const route = (wanted: object) => requests.find(({ labels }) => matches(labels, wanted))?.value
  expect(route({ method: 'POST', route: '/app/api/projects', status: '200' })).toBe(1)
  expect(route({ method: 'POST', route: '/app/api/uploads', status: '201' })).toBe(2)
  expect(route({ route: 'unknown', status: '404' })).toBeGreaterThanOrEqual(1)
  expect(JSON.stringify(requests)).not.toMatch(/made-up|[a-z0-9]{24}/)
})

test('the server tells of uploads, its connections and the disk', () => {
  expect(sampleOf(server, 'ccr_uploads_total', { result: 'begun' })).toBe(2)
  expect(sampleOf(server, 'ccr_upload_received_bytes_total')).toBeGreaterThan(100_000)
  const connections = server.filter(({ name }) => name === 'ccr_database_connections')
  expect(connections.map(({ labels }) => labels.state)).toEqual(['idle', 'busy'])
  expect(connections.reduce((sum, { value }) => sum + value, 0)).toBeGreaterThan(0)
  expect(sampleOf(server, 'ccr_disk_free_bytes')).toBeGreaterThan(0)
  expect(sampleOf(server, 'ccr_storage_errors_total', { operation: 'put' })).toBe(0)
})

test('the worker tells of analyses by outcome, their stages, and how they compare with listening', () => {
  expect(sampleOf(worker, 'ccr_analyses_total', { outcome: 'done' })).toBe(1)
  const refused = worker.filter(({ name, value }) => name === 'ccr_analyses_total' && value === 1)
  expect(refused).toHaveLength(2)
  expect(sampleOf(worker, 'ccr_analysis_real_time_factor_count')).toBe(1)
  expect(sampleOf(worker, 'ccr_analysed_audio_seconds_total')).toBeGreaterThan(40)
  const stages = worker.filter(({ name }) => name === 'ccr_analysis_stage_seconds_count')
  expect(stages.map(({ labels }) => labels.stage)).toEqual(
    expect.arrayContaining(['transcribing', 'judging']),
  )
  expect(
    sampleOf(worker, 'ccr_job_seconds_count', { task: 'analyse_audio', result: 'done' }),
  ).toBeGreaterThan(0)
})

test('both tell of the queue: how much waits, and for how long', async () => {
  const database = centre.server.services.database
  const job = `select enqueue_job('analyse_audio', $1::jsonb, 'late', now() - interval '1 hour', null, null)`
  const client = await database.pool.connect()
  await client.query(`select set_config('app.org_id', $1, false)`, [owner.orgId])
  await client.query(job, [JSON.stringify({ orgId: owner.orgId, audioId: 'x' })])
  client.release(true)
  const text = await centre.server.services.registry.metrics()
  const now = parseSamples(text)
  expect(sampleOf(now, 'ccr_jobs_waiting', { task: 'analyse_audio' })).toBe(1)
  expect(sampleOf(now, 'ccr_jobs_oldest_due_seconds', { task: 'analyse_audio' })).toBeGreaterThan(3500)
  for (const told of [server, worker]) expect(told.some(({ name }) => name === 'ccr_jobs_waiting')).toBe(true)
})

test('mails that cannot be sent are counted', async () => {
  const { sendMail, registry } = centre.server.services
  await sendMail({ to: 'a@example.test', subject: 'x', text: 'x' })
  expect(sampleOf(parseSamples(await registry.metrics()), 'ccr_mails_total', { result: 'skipped' })).toBe(1)
})

test('a storage that fails is counted, by what it was asked', async () => {
  const { storage, registry } = centre.server.services
  await expect(storage.put('a/b/c', '/there/is/no/such/file')).rejects.toThrow()
  expect(
    sampleOf(parseSamples(await registry.metrics()), 'ccr_storage_errors_total', { operation: 'put' }),
  ).toBe(1)
})

test('names follow the conventions: base units at the end, and totals where things are counted', () => {
  const ours = [...server, ...worker].filter(({ name }) => name.startsWith('ccr_'))
  expect(ours.length).toBeGreaterThan(30)
  for (const { name } of ours) expect(name).toMatch(/^ccr_[a-z_]+$/)
  expect(ours.filter(({ name }) => /milli|_ms|_minutes|_mb/i.test(name))).toEqual([])
})

test('every name and label in the dashboard and in the alert rules is served', async () => {
  const panels = z.object({
    panels: z.array(z.object({ targets: z.array(z.object({ expr: z.string() })) })),
  })
  const rules = z.object({
    groups: z.array(z.object({ rules: z.array(z.object({ alert: z.string(), expr: z.string() })) })),
  })
  const dashboard = panels.parse(JSON.parse(await read('docs/monitoring/grafana-dashboard.json')))
  const alerts = rules.parse(parse(await read('docs/monitoring/prometheus-alerts.yaml')))
  const expressions = [
    ...dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
    ...alerts.groups.flatMap((group) => group.rules.map(({ expr }) => expr)),
  ]
  expect(expressions.length).toBeGreaterThan(30)
  const served = labelsByName([...server, ...worker])
  const used = new Set<string>()
  for (const expression of expressions)
    for (const [name, labels] of asked(expression)) {
      used.add(name)
      if (name === 'up') continue
      expect(served.has(name), `${name} in ${expression}`).toBe(true)
      const known = [...(served.get(name) ?? []), ...ADDED_LABELS]
      expect(known, `labels in ${expression}`).toEqual(expect.arrayContaining(labels))
    }
  // The other way round: what an operator is told of somewhere is on the dashboard or in a rule.
  const families = [...served.keys()].filter(
    (name) => name.startsWith('ccr_') && !/_(bucket|sum|count)$/.test(name),
  )
  expect(families.filter((name) => !used.has(name) && !/pending|in_flight/.test(name))).toEqual([])
})

/** Each metric that an expression names, with the labels that it selects or groups by. */
function asked(expression: string): [name: string, labels: string[]][] {
  const grouped = [...expression.matchAll(/\bby \(([^)]*)\)/g)].flatMap(([, list = '']) =>
    list.split(',').map((label) => label.trim()),
  )
  const names = [...expression.matchAll(/\b((?:ccr|nodejs|process)_[a-z0-9_]+|up)\b(?:\{([^}]*)\})?/g)]
  return names.map(([, name = '', selected = '']) => [
    name,
    [...[...selected.matchAll(/([a-z_]+)\s*(?:=~|!~|!=|=)/g)].map(([, label = '']) => label), ...grouped],
  ])
}

function labelsByName(all: Sample[]): Map<string, Set<string>> {
  const byName = new Map<string, Set<string>>()
  for (const { name, labels } of all)
    byName.set(name, new Set([...(byName.get(name) ?? []), ...Object.keys(labels)]))
  return byName
}

async function samples(port: number): Promise<Sample[]> {
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`)
  expect(answer.headers.get('content-type')).toContain('text/plain')
  return parseSamples(await answer.text())
}

function parseSamples(text: string): Sample[] {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return lines.map((line) => {
    const [, name = '', labels = '', value] = /^([a-z0-9_]+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? []
    const pairs = [...labels.matchAll(/([a-z_]+)="([^"]*)"/g)].map(([, key = '', text = '']) => [key, text])
    return { name, labels: Object.fromEntries(pairs), value: Number(value) }
  })
}

function sampleOf(all: Sample[], name: string, labels: Record<string, string> = {}): number | undefined {
  return all.find((sample) => sample.name === name && matches(sample.labels, labels))?.value
}

function matches(labels: Record<string, string>, wanted: object): boolean {
  return Object.entries(wanted).every(([label, value]) => labels[label] === value)
}

const read = (path: string) => readFile(path, 'utf8')
