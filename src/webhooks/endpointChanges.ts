import type { Caller } from '../accounts/caller.js'
import { recordAudit } from '../audit/recordAudit.js'
import type { AuditAction } from '../contract/app/audit.js'
import type { NewWebhookEndpoint, WebhookEndpointChange } from '../contract/webhooks.js'
import { seal } from '../platform/crypto/seal.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import { invalid } from '../platform/http/invalid.js'
import { notFound, Problem } from '../platform/http/problem.js'
import { createId } from '../platform/id.js'
import { tellWorkers } from './fanOutQueries.js'
import {
  countEndpoints,
  deleteEndpoint,
  type EndpointColumns,
  insertEndpoint,
  lockEndpoint,
  projectExists,
  updateEndpoint,
} from './queries.js'
import { createSigningSecret } from './signingSecret.js'

const MAX_ENDPOINTS = 50

export async function addEndpoint(
  tx: OrgTx,
  caller: Caller,
  endpoint: NewWebhookEndpoint,
  sealingKey: Buffer,
): Promise<{ id: string; secret: string }> {
  await requireProject(tx, endpoint.projectId)
  if ((await countEndpoints(tx)) >= MAX_ENDPOINTS)
    throw new Problem('conflict', {
      en: `An organisation has at most ${MAX_ENDPOINTS} endpoints. Delete one first.`,
      fr: `Une organisation a au plus ${MAX_ENDPOINTS} points d’accès. Supprimez-en un d’abord.`,
    })
  const id = createId()
  const secret = createSigningSecret()
  await insertEndpoint(tx, { ...endpoint, id, secret: seal(sealingKey, secret, id) })
  await audit(tx, caller, 'webhook.created', id, { url: endpoint.url, events: endpoint.events.join(', ') })
  return { id, secret }
}

export async function changeEndpoint(
  tx: OrgTx,
  caller: Caller,
  id: string,
  change: WebhookEndpointChange,
): Promise<void> {
  const before = await lockEndpoint(tx, id)
  if (!before) throw notFound()
  await requireProject(tx, change.projectId)
  const { status, ...settings } = change
  const columns: EndpointColumns = present(settings)
  // Another server, that has failed nothing yet.
  if (change.url !== undefined && change.url !== before.url) columns.failingSince = null
  if (status !== undefined && status !== before.status) {
    // Resumed, it gets its five days anew.
    Object.assign(columns, {
      status,
      disabledBecause: null,
      ...(status === 'ACTIVE' && { failingSince: null }),
    })
    await audit(tx, caller, status === 'ACTIVE' ? 'webhook.resumed' : 'webhook.paused', id, {
      url: before.url,
    })
    if (status === 'ACTIVE') await tellWorkers(tx)
  }
  await updateEndpoint(tx, id, columns)
  const changed = Object.keys(present(settings))
  if (changed.length > 0)
    await audit(tx, caller, 'webhook.changed', id, {
      url: before.url,
      changed: changed.join(', '),
      ...(change.url !== undefined && { to: change.url }),
    })
}

export async function removeEndpoint(tx: OrgTx, caller: Caller, id: string): Promise<void> {
  const endpoint = await lockEndpoint(tx, id)
  if (!endpoint) throw notFound()
  await deleteEndpoint(tx, id)
  await audit(tx, caller, 'webhook.deleted', id, { url: endpoint.url })
}

async function requireProject(tx: OrgTx, projectId: string | null | undefined): Promise<void> {
  if (!projectId || (await projectExists(tx, projectId))) return
  throw invalid({
    projectId: {
      en: 'is no project of this organisation',
      fr: 'n’est pas un projet de cette organisation',
    },
  })
}

async function audit(
  tx: OrgTx,
  actor: Caller,
  action: AuditAction,
  targetId: string,
  details: Record<string, string>,
): Promise<void> {
  await recordAudit(tx, { actor, action, targetType: 'webhook', targetId, details })
}

function present<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
