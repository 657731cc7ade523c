import { DEFAULT_PLANS } from '../../src/billing/plans.js'
import { seal } from '../../src/platform/crypto/seal.js'
import { withOrg } from '../../src/platform/db/withOrg.js'
import { createRecordEvent } from '../../src/platform/events.js'
import { createId } from '../../src/platform/id.js'
import { fanOut } from '../../src/webhooks/fanOut.js'
import { createSigningSecret } from '../../src/webhooks/signingSecret.js'
import { webhookSealingKey } from '../../src/webhooks/startWebhooks.js'
import type { ScratchDatabase } from './scratchDatabase.js'

const EVENTS_A_TRANSACTION = 100
const recordEvent = createRecordEvent([fanOut(DEFAULT_PLANS)])

export async function createOrganisation(scratch: ScratchDatabase): Promise<string> {
  const orgId = createId()
  await scratch.admin.query('insert into organisation (id, name, slug) values ($1, $1, $1)', [orgId])
  await scratch.admin.query("insert into subscription (org_id, plan) values ($1, 'BUSINESS')", [orgId])
  return orgId
}

export async function createEndpoints(
  scratch: ScratchDatabase,
  orgId: string,
  urls: readonly string[],
): Promise<void> {
  const key = webhookSealingKey(scratch.secret)
  await withOrg(scratch.database, orgId, async (tx) => {
    for (const url of urls) {
      const id = createId()
      const secret = seal(key, createSigningSecret(), id)
      const events = ['analysis.completed']
      await tx.insertInto('webhookEndpoint').values({ orgId, id, url, events, secret }).execute()
    }
  })
}

/** Through the product's own door: each event writes a delivery for every endpoint of the organisation. */
export async function recordEvents(scratch: ScratchDatabase, orgId: string, count: number): Promise<void> {
  for (let done = 0; done < count; done += EVENTS_A_TRANSACTION)
    await withOrg(scratch.database, orgId, async (tx) => {
      for (let n = done; n < Math.min(count, done + EVENTS_A_TRANSACTION); n++)
        await recordEvent(tx, {
          type: 'analysis.completed',
          data: {
            analysis_id: createId(),
            audio_file_id: createId(),
            project_id: createId(),
            overall_score: 78.5,
          },
        })
    })
}
