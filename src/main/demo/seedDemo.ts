import { stat } from 'node:fs/promises'
import { sql } from 'kysely'
import { foundOrganisation } from '../../accounts/foundOrganisation.js'
import { soundTypeOf } from '../../audios/playing/soundType.js'
import { receiveAudio } from '../../audios/receiveAudio.js'
import { recordingKey } from '../../audios/stored/recordingKey.js'
import type { PlanTable } from '../../billing/plans.js'
import { NewProject } from '../../contract/app/projects.js'
import type { Database } from '../../platform/db/database.js'
import { withOrg } from '../../platform/db/withOrg.js'
import { createId } from '../../platform/id.js'
import type { Storage } from '../../platform/storage/storage.js'
import { createProject } from '../../projects/createProject.js'
import { addTopic } from '../../topics/saveTopic.js'
import { furnishOrganisation } from '../furnishOrganisation.js'
import { type DemoCall, demoCalls } from './demoCalls.js'
import { demoTopics } from './demoTopics.js'

const PROJECT = NewProject.parse({
  name: 'Customer service',
  description: 'Demo calls of several companies: good ones, bad ones, and a few in between.',
})

export interface DemoDeps {
  database: Database
  storage: Storage
  plans: PlanTable
}

export interface DemoProgress {
  calls: number
  /** Not analysed yet. */
  waiting: number
}

/**
 * An organisation whose calls go through the same doors as everybody's. Done again, it finds everything done. Answers
 * how its calls stand.
 */
export async function seedDemo(deps: DemoDeps, owner: { id: string; name: string }): Promise<DemoProgress> {
  const founding = { plan: 'BUSINESS' as const, furnish: furnishOrganisation }
  const orgId = await foundOrganisation(deps.database, owner, founding, 'Demo call centre')
  if (!(await hasProject(deps.database, orgId))) await addCalls(deps, orgId, owner)
  return progress(deps.database, orgId)
}

async function addCalls(deps: DemoDeps, orgId: string, owner: { id: string }): Promise<void> {
  const projectId = createId()
  // The shortest first: somebody sits before the page and waits for the first analysis.
  const calls = (await demoCalls()).sort((a, b) => spokenLength(a) - spokenLength(b))
  const stored: StoredCall[] = []
  for (const call of calls) stored.push(await store(deps.storage, orgId, projectId, call))
  await withOrg(deps.database, orgId, async (tx) => {
    await createProject(tx, PROJECT, projectId)
    for (const topic of demoTopics) await addTopic(tx, projectId, topic, owner.id)
    for (const { call, ...file } of stored) {
      const { originalName, agentName, externalId } = call
      const audio = { ...file, projectId, originalName, agentName, externalId, uploadedBy: owner.id }
      await receiveAudio(tx, { ...audio, source: 'IMPORT' }, deps.plans, new Date())
    }
  })
}

function spokenLength({ script }: DemoCall): number {
  return script.reduce((length, { text }) => length + text.length, 0)
}

async function hasProject(database: Database, orgId: string): Promise<boolean> {
  const project = await withOrg(database, orgId, (tx) =>
    tx.selectFrom('project').select('id').where('orgId', '=', orgId).limit(1).executeTakeFirst(),
  )
  return project !== undefined
}

async function progress(database: Database, orgId: string): Promise<DemoProgress> {
  return withOrg(database, orgId, (tx) =>
    tx
      .selectFrom('audio')
      .select([
        sql<number>`count(*)`.as('calls'),
        sql<number>`count(*) filter (where status in ('PENDING', 'PROCESSING'))`.as('waiting'),
      ])
      .where('orgId', '=', orgId)
      .executeTakeFirstOrThrow(),
  )
}

interface StoredCall {
  call: DemoCall
  id: string
  storageKey: string
  size: number
  mimeType: string
}

/** Before the transaction that tells of it; should that never come, the sweep removes it. */
async function store(
  storage: Storage,
  orgId: string,
  projectId: string,
  call: DemoCall,
): Promise<StoredCall> {
  const id = createId()
  const storageKey = recordingKey({ orgId, projectId, audioId: id })
  await storage.put(storageKey, call.file)
  const { mimeType } = await soundTypeOf(call.file)
  return { call, id, storageKey, mimeType, size: (await stat(call.file)).size }
}
