import type { DomainEvent } from '../contract/events.js'
import { storableJson } from './db/storableJson.js'
import type { OrgTx } from './db/withOrg.js'
import { createId } from './id.js'

export type RecordedEvent = DomainEvent & { id: string; createdAt: Date }

/** Writes an event with the change it tells of, and lets every listener react in the same transaction. */
export type RecordEvent = (tx: OrgTx, event: DomainEvent) => Promise<void>

export type EventListener = (tx: OrgTx, event: RecordedEvent, recordEvent: RecordEvent) => Promise<void>

export function createRecordEvent(listeners: readonly EventListener[]): RecordEvent {
  const recordEvent: RecordEvent = async (tx, event) => {
    const recorded: RecordedEvent = { ...event, id: createId(), createdAt: new Date() }
    await tx
      .insertInto('event')
      .values({
        orgId: tx.orgId,
        id: recorded.id,
        type: recorded.type,
        data: storableJson(recorded.data),
        createdAt: recorded.createdAt,
      })
      .execute()
    for (const listener of listeners) await listener(tx, recorded, recordEvent)
  }
  return recordEvent
}
