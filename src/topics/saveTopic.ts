import { isDeepStrictEqual } from 'node:util'
import { type Caller, OWNERS_AND_ADMINS } from '../accounts/caller.js'
import { requireRoleNow } from '../accounts/requireRoleNow.js'
import { recordAudit } from '../audit/recordAudit.js'
import type { ProjectTopic, TopicDraft } from '../contract/app/topics.js'
import type { Words } from '../contract/words.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import { notFound } from '../platform/http/problem.js'
import { createId } from '../platform/id.js'
import { tellOrganisation } from '../platform/serverEvents/tellOrganisation.js'
import { presentTopic } from './presentTopic.js'
import { insertTopic, lockTopics, removeTopic, setTopicsVersion, topicById, updateTopic } from './queries.js'
import { requestRecognition } from './requestRecognition.js'
import { requireRoom } from './requireRoom.js'

const CHANGE: Words = { en: 'change a project’s topics', fr: 'modifier les thèmes d’un projet' }

export async function createTopic(
  tx: OrgTx,
  caller: Caller,
  projectId: string,
  draft: TopicDraft,
): Promise<ProjectTopic> {
  await requireRoleNow(tx, caller, OWNERS_AND_ADMINS, CHANGE)
  const id = await addTopic(tx, projectId, draft, caller.userId)
  await audit(tx, caller, 'created', id, draft.name)
  return topicOr404(tx, id)
}

/** Gives the new topic's id. `createdBy` null: the server itself. */
export async function addTopic(
  tx: OrgTx,
  projectId: string,
  { name, ...definition }: TopicDraft,
  createdBy: string | null,
): Promise<string> {
  const locked = await lockTopics(tx, projectId)
  if (!locked) throw notFound()
  await requireRoom(tx, projectId, name, null)
  const id = createId()
  const version = locked.version + 1
  await insertTopic(tx, { id, projectId, name, definition, version, createdBy })
  await lookAgain(tx, projectId, version)
  return id
}

/** A new name alone changes nothing of what calls are about. */
export async function saveTopic(
  tx: OrgTx,
  caller: Caller,
  id: string,
  { name, ...definition }: TopicDraft,
): Promise<ProjectTopic> {
  await requireRoleNow(tx, caller, OWNERS_AND_ADMINS, CHANGE)
  const { projectId } = await topicOr404(tx, id)
  const locked = await lockTopics(tx, projectId)
  // As it is now that nobody else changes it.
  const row = await topicById(tx, id)
  if (!locked || !row) throw notFound()
  const isSame = isDeepStrictEqual(row.definition, definition)
  if (isSame && row.name === name) return presentTopic(row)
  await requireRoom(tx, projectId, name, id)
  const version = isSame ? row.version : locked.version + 1
  await updateTopic(tx, { id, name, definition, version })
  await (isSame
    ? tellOrganisation(tx, { type: 'topics.updated', id: projectId })
    : lookAgain(tx, projectId, version))
  await audit(tx, caller, 'changed', id, name)
  return topicOr404(tx, id)
}

export async function deleteTopic(tx: OrgTx, caller: Caller, id: string): Promise<void> {
  await requireRoleNow(tx, caller, OWNERS_AND_ADMINS, CHANGE)
  const { projectId } = await topicOr404(tx, id)
  await lockTopics(tx, projectId)
  const { name } = await topicOr404(tx, id)
  await removeTopic(tx, id)
  await tellOrganisation(tx, { type: 'topics.updated', id: projectId })
  await audit(tx, caller, 'deleted', id, name)
}

async function topicOr404(tx: OrgTx, id: string): Promise<ProjectTopic> {
  const row = await topicById(tx, id)
  if (!row) throw notFound()
  return presentTopic(row)
}

async function lookAgain(tx: OrgTx, projectId: string, version: number): Promise<void> {
  await setTopicsVersion(tx, projectId, version)
  await requestRecognition(tx, projectId)
  await tellOrganisation(tx, { type: 'topics.updated', id: projectId })
}

async function audit(
  tx: OrgTx,
  actor: Caller,
  done: 'created' | 'changed' | 'deleted',
  targetId: string,
  name: string,
): Promise<void> {
  await recordAudit(tx, { actor, action: `topic.${done}`, targetType: 'topic', targetId, details: { name } })
}
