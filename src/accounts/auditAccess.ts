import { recordAudit, recordAuditOnce } from '../audit/recordAudit.js'
import type { AuditAction } from '../contract/app/audit.js'
import type { Database } from '../platform/db/database.js'
import { withOrg } from '../platform/db/withOrg.js'
import type { Log } from '../platform/log.js'
import { organisationsOfUser } from './membership.js'

const QUIET_MINUTES = 10

export type AccessAction = Extract<AuditAction, `session.${string}` | `password.${string}`>
export type AuditAccess = (
  action: AccessAction,
  person: { id: string; name: string } | undefined,
  address: string,
) => void

/**
 * In the log of every organisation of theirs. Beside the answer, not before it: how long it takes must not tell whether
 * somebody has an account.
 */
export function auditAccess({ database, log }: { database: Database; log: Log }): AuditAccess {
  async function record(
    action: AccessAction,
    { id, name }: { id: string; name: string },
    address: string,
  ): Promise<void> {
    const target = { action, targetType: 'member', targetId: id, details: { name } }
    for (const { orgId } of await organisationsOfUser(database.anonymous, id))
      await withOrg(database, orgId, (tx) =>
        action === 'session.sign_in_failed'
          ? recordAuditOnce(tx, { ...target, actor: null, address }, QUIET_MINUTES)
          : recordAudit(tx, { ...target, actor: { userId: id, userName: name, address } }),
      )
  }

  return (action, person, address) => {
    if (!person) return
    record(action, person, address).catch((error: unknown) =>
      log.warn({ err: error, action }, 'an entry of the audit log was not written'),
    )
  }
}
