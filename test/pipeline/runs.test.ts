import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import { type AnalyseDeps, analyseAudio, MAX_ATTEMPTS } from '../../src/analyses/analyseAudio.js'
import { sweepAudios } from '../../src/analyses/sweepAudios.js'
import { receiveAudio } from '../../src/audios/receiveAudio.js'
import { recordingKey } from '../../src/audios/stored/recordingKey.js'
import type { AnalysisOutcome, Engine } from '../../src/edith/engine.js'
import { markAway } from '../../src/platform/away.js'
import { systemClock } from '../../src/platform/clock.js'
import { openDatabase } from '../../src/platform/db/database.js'
import { withOrg } from '../../src/platform/db/withOrg.js'
import { createId } from '../../src/platform/id.js'
import { createStorage } from '../../src/platform/storage/createStorage.js'
import type { Storage } from '../../src/platform/storage/storage.js'
import { addProject, engineAnalysis } from '../support/analysedCall.js'
import { ask } from '../support/ask.js'
import { type SignedUp, startTestServer, type TestServer } from '../support/server.js'
import { speechSamples } from '../support/speechSamples.js'
import { writeWav } from '../support/writeWav.js'

const MOST_ANALYSES = 5000 // of the plan BUSINESS

let server: TestServer
let owner: SignedUp
let admin: pg.Client
let storage: Storage
let projectId: string
let audioId: string

beforeAll(async () => {
  server = await startTestServer({ DEFAULT_PLAN: 'BUSINESS' })
  owner = await server.signUp('Olga')
  admin = new pg.Client({ connectionString: server.database.adminUrl })
  await admin.connect()
  storage = createStorage(server.services.config)
  projectId = await addProject(server.services, owner.orgId)
})

afterAll(async () => {
  await admin?.end()
  await server?.close()
})

beforeEach(async () => {
  audioId = createId()
  const storageKey = recordingKey({ orgId: owner.orgId, projectId, audioId })
  const file = join(server.dataDir, audioId)
  await writeFile(file, 'fLaC, and some sound')
  await storage.put(storageKey, file)
  await withOrg(server.services.database, owner.orgId, (tx) =>
    receiveAudio(
      tx,
      {
        id: audioId,
        projectId,
        originalName: 'call.flac',
        size: 20,
        source: 'UPLOAD',
        storageKey,
        mimeType: 'audio/flac',
        agentName: null,
        externalId: null,
        uploadedBy: owner.userId,
      },
      server.services.config.plans,
      new Date(),
    ),
  )
})

const analysed: AnalysisOutcome = { kind: 'analysed', analysis: engineAnalysis(), raw: {}, isRepaired: false }

interface Script {
  signal?: AbortSignal
  analyze: Engine['analyze']
  /** What the storage does otherwise. */
  instead?: Partial<Storage>
  modelBudget?: AnalyseDeps['modelBudget']
}

function run({
  signal = new AbortController().signal,
  analyze,
  instead,
  modelBudget = () => ({ take: async () => undefined }),
}: Script): Promise<void> {
  const { database, recordEvent, meanings, config, log } = server.services
  const deps: AnalyseDeps = {
    database,
    storage: { ...storage, ...instead },
    recordEvent,
    clock: systemClock,
    engine: { analyze },
    beforeStoring: meanings.prepare,
    modelBudget,
    scratchDir: config.engine.scratchDir,
    maxDurationSeconds: 60,
  }
  return analyseAudio(deps, { orgId: owner.orgId, audioId }, { signal, log })
}

const analysesUsed = async (): Promise<number> =>
  (await ask(server, owner, 'GET', '/app/api/me')).body.usage.analyses.used

const shown = async () => (await ask(server, owner, 'GET', `/app/api/audios/${audioId}`)).body

async function events(): Promise<string[]> {
  const { rows } = await admin.query(`select type from event where data->>'audio_file_id' = $1 order by id`, [
    audioId,
  ])
  return rows.map(({ type }) => type)
}

async function jobs(): Promise<number> {
  const { rows } = await admin.query(
    'select count(*)::int as n from graphile_worker.jobs where key = $1 and attempts < max_attempts',
    [`analyse_audio:${audioId}`],
  )
  return rows[0].n
}

/** A run that waits until it is told how it ends. */
function stalled() {
  let end: (outcome: AnalysisOutcome) => void = () => {}
  let begun: () => void = () => {}
  const hasBegun = new Promise<void>((resolve) => {
    begun = resolve
  })
  const analyze: Engine['analyze'] = (_request, _onProgress, signal) =>
    new Promise((resolve, reject) => {
      end = resolve
      signal?.addEventListener('abort', () => reject(signal.reason))
      begun()
    })
  return { analyze, hasBegun, end: (outcome: AnalysisOutcome) => end(outcome) }
}

test('a recording waits with exactly one job', async () => {
  expect(await shown()).toMatchObject({ status: 'PENDING', progress: null })
  expect(await jobs()).toBe(1)
})

test('the engine is told who judges in the project, and what the organisation may use of a model', async () => {
  await admin.query(`update project set judged_by = 'BOTH' where org_id = $1`, [owner.orgId])
  const asked: Parameters<Engine['analyze']>[0][] = []
  const budgets: string[] = []
  const analyze: Engine['analyze'] = async (request) => {
    asked.push(request)
    return analysed
  }
  const modelBudget = (orgId: string) => {
    budgets.push(orgId)
    return { take: async () => undefined }
  }
  await run({ analyze, modelBudget })
  expect(asked).toMatchObject([{ judgedBy: 'BOTH', modelBudget: {} }])
  expect(budgets).toEqual([owner.orgId])
})

const gone = async () => {
  throw markAway(new Error('the share is gone'), 'storage')
}
test.each<[string, Script]>([
  ['cannot be fetched', { analyze: async () => analysed, instead: { openLocal: gone } }],
  [
    'is found damaged',
    {
      analyze: async () => ({ kind: 'refused', reason: 'DAMAGED', message: 'It breaks off.' }),
      instead: { size: gone },
    },
  ],
  [
    'cannot be opened by the engine',
    {
      analyze: async () => {
        throw new Error('ENOENT: no such file')
      },
      instead: { size: gone },
    },
  ],
  [
    'gets no playable copy',
    { analyze: async () => ({ ...analysed, isRepaired: true }), instead: { put: gone } },
  ],
])(
  'a recording that %s because the storage is away waits, however often it is tried',
  async (_what, script) => {
    if (script.instead?.put) {
      const call = recordingKey({ orgId: owner.orgId, projectId, audioId })
      const wav = writeWav(join(server.dataDir, 'call.wav'), [speechSamples(0, 1)])
      await storage.put(call, wav)
    }
    for (let tried = 0; tried < 4; tried++) await run(script)
    expect(await shown()).toMatchObject({ status: 'PENDING', errorMessage: null })
    const { rows } = await admin.query('select attempts from audio where id = $1', [audioId])
    expect(rows).toEqual([{ attempts: 0 }])
  },
)

test('what is there of an incomplete recording is analysed when somebody asks for it, and says so', async () => {
  const path = `/app/api/audios/${audioId}/analyse-anyway`
  expect((await ask(server, owner, 'POST', path)).status).toBe(409)
  const asked: unknown[] = []
  const analyze: Engine['analyze'] = async ({ accept }) => {
    asked.push(accept)
    if (!accept?.includes('INCOMPLETE'))
      return { kind: 'refused', reason: 'INCOMPLETE', message: '3 min of about 6 min' }
    const analysis = { ...engineAnalysis(), expectedSeconds: 360, unreadableSeconds: 1.5 }
    return { ...analysed, analysis, isRepaired: false }
  }
  await run({ analyze })
  expect(await shown()).toMatchObject({ status: 'FAILED', canAnalyseAnyway: true })
  const used = await analysesUsed()

  expect((await ask(server, owner, 'POST', path)).body).toMatchObject({
    status: 'PENDING',
    canAnalyseAnyway: false,
  })
  expect(await analysesUsed()).toBe(used + 1)
  await run({ analyze })
  expect(asked).toEqual([[], ['INCOMPLETE']])
  const { analysisId } = await shown()
  expect((await ask(server, owner, 'GET', `/app/api/analyses/${analysisId}`)).body).toMatchObject({
    expectedSeconds: 360,
    unreadableSeconds: 1.5,
  })

  // What no analysis could be made of is not analysed anyway.
  await admin.query(`update audio set status = 'FAILED', error_reason = 'DAMAGED' where id = $1`, [audioId])
  expect((await ask(server, owner, 'POST', path)).status).toBe(409)
})

test('a recording without a header is analysed as what somebody chose, and as that when it is tried again', async () => {
  const path = `/app/api/audios/${audioId}/analyse-as`
  const analyseAs = (form: string) => ask(server, owner, 'POST', path, { form })
  // Nothing failed yet.
  expect((await analyseAs('alaw:8000')).status).toBe(409)
  const asked: unknown[] = []
  const analyze: Engine['analyze'] = async ({ name, rawForm }) => {
    asked.push([name, rawForm])
    if (rawForm === 'alaw:8000') return { kind: 'refused', reason: 'SILENT', message: 'Nobody speaks.' }
    const looksLike = { kind: 'HEADERLESS', form: 'alaw:8000', seconds: 9 } as const
    return { kind: 'refused', reason: 'NOT_AUDIO', message: 'It looks like A-law.', looksLike }
  }
  await run({ analyze })
  expect(await shown()).toMatchObject({
    status: 'FAILED',
    canChooseForm: true,
    canRetry: false,
    looksLike: { kind: 'HEADERLESS', form: 'alaw:8000', seconds: 9 },
  })
  expect((await analyseAs('mp3:8000')).status).toBe(400)
  const used = await analysesUsed()
  expect((await analyseAs('alaw:8000')).body).toMatchObject({
    status: 'PENDING',
    looksLike: null,
    canChooseForm: false,
  })
  expect(await analysesUsed()).toBe(used + 1)
  await run({ analyze })
  expect((await ask(server, owner, 'POST', `/app/api/audios/${audioId}/retry`)).status).toBe(200)
  await run({ analyze })
  expect(asked.map((each) => (each as unknown[])[1])).toEqual([undefined, 'alaw:8000', 'alaw:8000'])
  expect((asked[0] as unknown[])[0]).toBe((await shown()).originalName)
})

test('a file that is surely something else is given no form', async () => {
  const analyze: Engine['analyze'] = async () => ({
    kind: 'refused',
    reason: 'NOT_AUDIO',
    message: 'It is a PDF.',
    looksLike: { kind: 'PDF' },
  })
  await run({ analyze })
  expect(await shown()).toMatchObject({ looksLike: { kind: 'PDF' }, canChooseForm: false })
  const answer = await ask(server, owner, 'POST', `/app/api/audios/${audioId}/analyse-as`, {
    form: 'alaw:8000',
  })
  expect(answer.status).toBe(409)
})

test('an analysis of what may be cut off says so', async () => {
  const analysis = { ...engineAnalysis(), mayBeCutOff: true }
  await run({ analyze: async () => ({ ...analysed, analysis }) })
  const { analysisId } = await shown()
  expect((await ask(server, owner, 'GET', `/app/api/analyses/${analysisId}`)).body.mayBeCutOff).toBe(true)
})

test('what somebody has set aside stays set aside, whatever the recording is refused for next', async () => {
  const refuse =
    (reason: 'TOO_SHORT' | 'NO_CONVERSATION'): Engine['analyze'] =>
    async () => ({ kind: 'refused', reason, message: 'no call' })
  for (const reason of ['TOO_SHORT', 'NO_CONVERSATION'] as const) {
    await run({ analyze: refuse(reason) })
    expect(await shown()).toMatchObject({ status: 'FAILED', errorReason: reason, canAnalyseAnyway: true })
    const anyway = await ask(server, owner, 'POST', `/app/api/audios/${audioId}/analyse-anyway`)
    expect(anyway.status).toBe(200)
  }
  // A server that broke down, and not the recording, is no reason to ask again.
  await admin.query(`update audio set status = 'FAILED', error_reason = 'ERROR' where id = $1`, [audioId])
  expect((await ask(server, owner, 'POST', `/app/api/audios/${audioId}/retry`)).status).toBe(200)
  const asked: unknown[] = []
  const analyze: Engine['analyze'] = async ({ accept }) => {
    asked.push([...(accept ?? [])].sort())
    return analysed
  }
  await run({ analyze })
  expect(asked).toEqual([['NO_CONVERSATION', 'TOO_SHORT']])
})

test('which language was heard is kept until another try, and costs no analysis', async () => {
  const used = await analysesUsed()
  await run({
    analyze: async () => ({
      kind: 'refused',
      reason: 'OTHER_LANGUAGE',
      message: 'It is Spanish.',
      language: 'es',
    }),
  })
  expect(await shown()).toMatchObject({ status: 'FAILED', heardLanguage: 'es', canAnalyseAnyway: true })
  expect(await analysesUsed()).toBe(used - 1)
  const anyway = await ask(server, owner, 'POST', `/app/api/audios/${audioId}/analyse-anyway`)
  expect(anyway.body).toMatchObject({ status: 'PENDING', heardLanguage: null })
})

test('a project may have what is no conversation scored without asking', async () => {
  const asked: unknown[] = []
  const analyze: Engine['analyze'] = async ({ accept }) => {
    asked.push(accept)
    return analysed
  }
  const project = `/app/api/projects/${projectId}`
  const changed = await ask(server, owner, 'PATCH', project, { acceptNoConversation: true })
  expect(changed.body).toMatchObject({ acceptNoConversation: true })
  await run({ analyze })
  await ask(server, owner, 'PATCH', project, { acceptNoConversation: false })
  expect(asked).toEqual([['NO_CONVERSATION']])
})

test('an analysis is stored with its event, its raw payload apart from it', async () => {
  await run({ analyze: async () => ({ ...analysed, raw: { text: 'a\0b' } }) })
  const audio = await shown()
  expect(audio).toMatchObject({ status: 'DONE', overallScore: 50, stage: null, errorMessage: null })
  expect(await events()).toEqual(['analysis.completed'])
  const raw = await admin.query('select payload from analysis_raw_payload where analysis_id = $1', [
    audio.analysisId,
  ])
  expect(raw.rows).toEqual([{ payload: { text: 'ab' } }])
  const answer = await ask(server, owner, 'GET', `/app/api/analyses/${audio.analysisId}`)
  expect(JSON.stringify(answer.body)).not.toContain('"ab"')
})

test('progress is written while it runs', async () => {
  const { analyze, hasBegun, end } = stalled()
  let report: (() => void) | undefined
  const running = run({
    analyze: (request, onProgress, signal) => {
      report = () => onProgress?.({ stage: 'TRANSCRIBING', fraction: 0.25 })
      return analyze(request, onProgress, signal)
    },
  })
  await hasBegun
  report?.()
  await expect
    .poll(shown, { timeout: 30_000 })
    .toMatchObject({ status: 'PROCESSING', stage: 'TRANSCRIBING', progress: 0.25 })
  end(analysed)
  await running
  expect(await shown()).toMatchObject({ status: 'DONE', progress: null })
})

test('a run that nobody hears of any more shows as waiting; should it live, as running again', async () => {
  const { analyze, hasBegun, end } = stalled()
  let report: (fraction: number) => void = () => {}
  const running = run({
    analyze: (request, onProgress, signal) => {
      report = (fraction) => onProgress?.({ stage: 'JUDGING', fraction })
      return analyze(request, onProgress, signal)
    },
  })
  await hasBegun
  report(0.91)
  await expect.poll(shown, { timeout: 30_000 }).toMatchObject({ status: 'PROCESSING', progress: 0.91 })

  await admin.query(`update audio set run_seen_at = now() - interval '16 seconds' where id = $1`, [audioId])
  const waiting = { status: 'PENDING', progress: null, stage: null }
  expect(await shown()).toMatchObject(waiting)
  const page = (await ask(server, owner, 'GET', `/app/api/projects/${projectId}/audios`)).body
  expect(page.data.find(({ id }: { id: string }) => id === audioId)).toMatchObject(waiting)

  report(0.92)
  await expect
    .poll(shown, { timeout: 30_000 })
    .toMatchObject({ status: 'PROCESSING', stage: 'JUDGING', progress: 0.92 })
  end(analysed)
  await running
  expect(await shown()).toMatchObject({ status: 'DONE' })
})

test('a run without progress is heard of all the same', async () => {
  const { analyze, hasBegun, end } = stalled()
  const running = run({ analyze })
  await hasBegun
  await admin.query(`update audio set run_seen_at = now() - interval '16 seconds' where id = $1`, [audioId])
  expect(await shown()).toMatchObject({ status: 'PENDING' })
  await expect.poll(shown, { timeout: 30_000 }).toMatchObject({ status: 'PROCESSING', progress: 0 })
  end(analysed)
  await running
})

test('of two workers that hold one recording only the later one finishes it', async () => {
  const first = stalled()
  const running = run(first)
  await first.hasBegun
  await run({ analyze: async () => analysed })
  const finished = await shown()
  first.end({ kind: 'analysed', isRepaired: false, analysis: engineAnalysis({ overallScore: 1 }), raw: {} })
  await running
  expect(await shown()).toEqual(finished)
  expect(finished).toMatchObject({ status: 'DONE', overallScore: 50 })
  expect(await events()).toEqual(['analysis.completed'])
})

test('a worker that is told to stop hands the recording back at once, and this attempt does not count', async () => {
  const stopping = new AbortController()
  const { analyze, hasBegun } = stalled()
  const running = run({ analyze, signal: stopping.signal })
  await hasBegun
  stopping.abort(new Error('stop'))
  await running
  expect(await shown()).toMatchObject({ status: 'PENDING', progress: null, stage: null })
  expect(await jobs()).toBe(1)
  const { rows } = await admin.query('select attempts, run_id from audio where id = $1', [audioId])
  expect(rows).toEqual([{ attempts: 0, run_id: null }])
})

test('an error on our side is tried again, and after three attempts told to people', async () => {
  const analyze = async () => {
    throw new Error('the disk is full')
  }
  await expect(run({ analyze })).rejects.toThrow('the disk is full')
  expect(await shown()).toMatchObject({ status: 'PENDING' })
  await expect(run({ analyze })).rejects.toThrow('the disk is full')
  await run({ analyze })
  expect(await shown()).toMatchObject({
    status: 'FAILED',
    errorMessage: expect.stringContaining('error on the server'),
    errorReason: 'ERROR',
  })
  expect((await shown()).errorMessage).not.toContain('disk')
  expect(await events()).toEqual(['analysis.failed'])
})

const full = () => Object.assign(new Error('no space left on device, write'), { code: 'ENOSPC' })
const away = () => markAway(new Error('connect ECONNREFUSED'), 'storage')

test.each([
  ['a disk that is full', full],
  ['a storage that is away', away],
])('%s costs no attempt, and the recording is tried again soon', async (_what, failure) => {
  const analyze = async () => {
    throw failure()
  }
  for (let round = 0; round <= MAX_ATTEMPTS; round++) await run({ analyze })
  expect(await shown()).toMatchObject({ status: 'PENDING', progress: null })
  const { rows } = await admin.query(
    `select a.attempts, j.attempts as tries, j.run_at - now() < interval '1 minute' as soon
     from audio a join graphile_worker.jobs j on j.key = 'analyse_audio:' || a.id where a.id = $1`,
    [audioId],
  )
  expect(rows).toEqual([{ attempts: 0, tries: 0, soon: true }])
  await run({ analyze: async () => analysed })
  expect(await shown()).toMatchObject({ status: 'DONE' })
})

test('an analysis that the contract cannot say is never stored', async () => {
  const broken = engineAnalysis({ overallScore: Number.NaN })
  await expect(
    run({ analyze: async () => ({ kind: 'analysed', isRepaired: false, analysis: broken, raw: {} }) }),
  ).rejects.toThrow()
  expect(await shown()).toMatchObject({ status: 'PENDING', analysisId: null })
})

test('a recording whose worker died three times is given up with a word about why', async () => {
  for (let i = 0; i < 3; i += 1) {
    const died = stalled()
    void run(died)
    await died.hasBegun
  }
  await run({ analyze: async () => analysed })
  expect(await shown()).toMatchObject({
    status: 'FAILED',
    errorMessage: expect.stringContaining('started 3 times'),
    errorReason: 'CRASHED',
  })
  expect(await events()).toEqual(['analysis.failed'])

  const retried = await ask(server, owner, 'POST', `/app/api/audios/${audioId}/retry`)
  expect(retried).toMatchObject({
    status: 200,
    body: { status: 'PENDING', errorMessage: null, processedAt: null },
  })
  await run({ analyze: async () => analysed })
  expect(await shown()).toMatchObject({ status: 'DONE', errorMessage: null })
})

test('a recording that lost its job gets a new one; one that has a job keeps it', async () => {
  const lost = audioId
  await admin.query('delete from graphile_worker._private_jobs where key = $1', [`analyse_audio:${lost}`])
  const database = openDatabase({
    url: server.database.workerUrl,
    maxConnections: 1,
    applicationName: 'test',
    onIdleError: () => {},
  })
  onTestFinished(() => database.close())
  const { requeued } = await sweepAudios(database)
  expect(requeued).toBeGreaterThanOrEqual(1)
  expect(await jobs()).toBe(1)
  await sweepAudios(database)
  expect(await jobs()).toBe(1)
})

test('a recording deleted while it is analysed leaves nothing', async () => {
  const { analyze, hasBegun, end } = stalled()
  const running = run({ analyze })
  await hasBegun
  expect((await ask(server, owner, 'DELETE', `/app/api/audios/${audioId}`)).status).toBe(204)
  end(analysed)
  await running
  expect((await ask(server, owner, 'GET', `/app/api/audios/${audioId}`)).status).toBe(404)
  expect(await events()).toEqual([])
})

test('a recording that is no longer in the storage fails with that reason', async () => {
  await storage.deleteAll(recordingKey({ orgId: owner.orgId, projectId, audioId }))
  await run({ analyze: async () => analysed })
  expect(await shown()).toMatchObject({
    status: 'FAILED',
    errorMessage: expect.stringContaining('Upload it again'),
  })
})

test('what fails costs no analysis, and a retry counts it once again', async () => {
  const before = await analysesUsed()
  const refusal = { kind: 'refused', reason: 'SILENT', message: 'Nobody speaks.' } as const
  await run({ analyze: async () => refusal })
  expect(await analysesUsed()).toBe(before - 1)
  expect(await ask(server, owner, 'POST', `/app/api/audios/${audioId}/retry`)).toMatchObject({ status: 200 })
  expect(await analysesUsed()).toBe(before)
  await run({ analyze: async () => analysed })
  expect(await analysesUsed()).toBe(before)
})

test('a retry beyond the plan is refused, and the recording stays as it failed', async () => {
  const refusal = { kind: 'refused', reason: 'SILENT', message: 'Nobody speaks.' } as const
  await run({ analyze: async () => refusal })
  const used = await analysesUsed()
  await admin.query('update usage set analyses = $2 where org_id = $1', [owner.orgId, MOST_ANALYSES])
  const retried = await ask(server, owner, 'POST', `/app/api/audios/${audioId}/retry`)
  await admin.query('update usage set analyses = $2 where org_id = $1', [owner.orgId, used])
  expect(retried).toMatchObject({ status: 403, body: { error: { code: 'quota_exceeded' } } })
  expect(await shown()).toMatchObject({ status: 'FAILED', errorMessage: 'Nobody speaks.' })
})

test('only what failed can be retried', async () => {
  const pending = await ask(server, owner, 'POST', `/app/api/audios/${audioId}/retry`)
  expect(pending).toMatchObject({ status: 409, body: { error: { code: 'conflict' } } })
})

test("another organisation's recording is not there", async () => {
  const stranger = await server.signUp('Sven')
  await run({ analyze: async () => analysed })
  const { analysisId } = await shown()
  for (const [method, path] of [
    ['GET', `/app/api/audios/${audioId}`],
    ['POST', `/app/api/audios/${audioId}/retry`],
    ['DELETE', `/app/api/audios/${audioId}`],
    ['GET', `/app/api/projects/${projectId}/audios`],
    ['GET', `/app/api/projects/${projectId}`],
    ['GET', `/app/api/projects/${projectId}/overview`],
    ['DELETE', `/app/api/projects/${projectId}`],
    ['GET', `/app/api/analyses/${analysisId}`],
  ] as const)
    expect(await ask(server, stranger, method, path), path).toMatchObject({
      status: 404,
      body: { error: { code: 'not_found' } },
    })
})

test('half a character in an analysis does not keep it from being stored', async () => {
  const analysis = engineAnalysis({ summary: 'a\ud83d\0b' })
  await run({
    analyze: async () => ({ kind: 'analysed', isRepaired: false, analysis, raw: { said: 'a\ud83d\0b' } }),
  })
  expect(await shown()).toMatchObject({ status: 'DONE' })
})

// The last: the project is gone then.
test('a project can be deleted while one of its calls is being stored', async () => {
  await admin.query(
    'create function slowly() returns trigger language plpgsql as $$ begin perform pg_sleep(0.5); return new; end $$',
  )
  await admin.query('create trigger slowly before insert on analysis for each row execute function slowly()')
  const storing = run({ analyze: async () => analysed })
  await sleep(150)
  const deleted = await ask(server, owner, 'DELETE', `/app/api/projects/${projectId}`)
  await storing
  expect(deleted.status).toBe(204)
  expect((await admin.query('select from audio where project_id = $1', [projectId])).rowCount).toBe(0)
})
