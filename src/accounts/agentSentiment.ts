import { recordAudit } from '../audit/recordAudit.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import type { Caller } from './caller.js'

/** Whether the organisation has agents' moods told from their words, which is off until it says otherwise. */
export async function hasAgentSentiment(tx: OrgTx): Promise<boolean> {
  const { agentSentiment } = await tx
    .selectFrom('organisation')
    .select('agentSentiment')
    .where('id', '=', tx.orgId)
    .executeTakeFirstOrThrow()
  return agentSentiment
}

export async function setAgentSentiment(tx: OrgTx, caller: Caller, isOn: boolean): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('organisation')
    .set({ agentSentiment: isOn })
    .where('id', '=', tx.orgId)
    .where('agentSentiment', '!=', isOn)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  await recordAudit(tx, {
    actor: caller,
    action: isOn ? 'organisation.agent_sentiment_on' : 'organisation.agent_sentiment_off',
    targetType: 'organisation',
    targetId: tx.orgId,
  })
}
