import type { Words } from '../contract/words.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import { Problem } from '../platform/http/problem.js'
import { type Caller, type Role, requireRole } from './caller.js'
import { roleOf } from './membership.js'
import { holdOwnRole } from './queries.js'

/**
 * As `requireRole`, for what must not be left behind by somebody who loses the role at this moment: either their removal
 * waits for this transaction and finds it, or it was first and this is refused.
 */
export async function requireRoleNow(
  tx: OrgTx,
  caller: Caller,
  roles: readonly Role[],
  what: Words,
): Promise<void> {
  const role = await holdOwnRole(tx, caller.userId)
  if (!role)
    throw new Problem('forbidden', {
      en: 'You do not belong to this organisation any more.',
      fr: 'Vous n’appartenez plus à cette organisation.',
    })
  requireRole({ ...caller, role: roleOf(role) }, roles, what)
}
