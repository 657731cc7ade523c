import { recordAudit } from '../audit/recordAudit.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import type { Caller } from './caller.js'
import { setOrganisationName } from './queries.js'

export async function renameOrganisation(tx: OrgTx, caller: Caller, name: string): Promise<void> {
  await setOrganisationName(tx, name)
  await recordAudit(tx, {
    actor: caller,
    action: 'organisation.renamed',
    targetType: 'organisation',
    targetId: tx.orgId,
    details: { name },
  })
}
