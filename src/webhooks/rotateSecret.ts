import type { Caller } from '../accounts/caller.js'
import { recordAudit } from '../audit/recordAudit.js'
import type { AuditAction } from '../contract/app/audit.js'
import { seal } from '../platform/crypto/seal.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import { notFound, Problem } from '../platform/http/problem.js'
import { lockEndpoint, updateEndpoint } from './queries.js'
import { rotationAt } from './secretsInForce.js'
import { createSigningSecret } from './signingSecret.js'

/**
 * First step: a new secret that signs second, so that nobody's verification breaks. Taken again before it is activated,
 * it makes another: whoever missed the one time it is shown must not wait for a secret that nobody has.
 */
export async function stageSecret(
  tx: OrgTx,
  caller: Caller,
  id: string,
  options: { sealingKey: Buffer; at: Date },
): Promise<string> {
  const endpoint = await locked(tx, id)
  const { step } = rotationOf(endpoint, options.at)
  if (step === 'activated')
    throw new Problem('conflict', {
      en: 'A rotation is under way. End the old secret before starting another.',
      fr: 'Un renouvellement est en cours. Retirez l’ancien secret avant d’en commencer un autre.',
    })
  const secret = createSigningSecret()
  await updateEndpoint(tx, id, {
    secret: step === 'ended' && endpoint.newSecret ? endpoint.newSecret : endpoint.secret,
    newSecret: seal(options.sealingKey, secret, id),
    secretStagedAt: options.at,
    secretActivatedAt: null,
  })
  await audit(tx, caller, 'webhook.secret_rotated', endpoint)
  return secret
}

/** Second step: the new secret signs first. */
export async function activateSecret(tx: OrgTx, caller: Caller, id: string, at: Date): Promise<void> {
  const endpoint = await locked(tx, id)
  if (rotationOf(endpoint, at).step !== 'staged')
    throw new Problem('conflict', {
      en: 'There is no new secret waiting to be activated.',
      fr: 'Aucun nouveau secret n’attend d’être activé.',
    })
  await updateEndpoint(tx, id, { secretActivatedAt: at })
  await audit(tx, caller, 'webhook.secret_activated', endpoint)
}

/** The end: only the new secret signs, and the old one is forgotten. */
export async function endOldSecret(tx: OrgTx, caller: Caller, id: string, at: Date): Promise<void> {
  const endpoint = await locked(tx, id)
  const { step } = rotationOf(endpoint, at)
  if (!endpoint.newSecret || step === 'staged')
    throw new Problem('conflict', {
      en: 'Activate the new secret before ending the old one.',
      fr: 'Activez le nouveau secret avant de retirer l’ancien.',
    })
  await updateEndpoint(tx, id, {
    secret: endpoint.newSecret,
    newSecret: null,
    secretStagedAt: null,
    secretActivatedAt: null,
  })
  await audit(tx, caller, 'webhook.secret_ended', endpoint)
}

async function locked(tx: OrgTx, id: string) {
  const endpoint = await lockEndpoint(tx, id)
  if (!endpoint) throw notFound()
  return endpoint
}

function rotationOf(endpoint: Awaited<ReturnType<typeof locked>>, at: Date) {
  const { secret, newSecret, secretStagedAt, secretActivatedAt } = endpoint
  return rotationAt({ secret, newSecret, stagedAt: secretStagedAt, activatedAt: secretActivatedAt }, at)
}

async function audit(
  tx: OrgTx,
  actor: Caller,
  action: AuditAction,
  { id, url }: { id: string; url: string },
): Promise<void> {
  await recordAudit(tx, { actor, action, targetType: 'webhook', targetId: id, details: { url } })
}
