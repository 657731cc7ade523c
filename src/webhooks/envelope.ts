import { DomainEvent } from '../contract/events.js'

/** The body of a delivery: compact JSON, keys in the published order. Stored, so that every attempt sends these bytes. */
export function envelope(deliveryId: string, event: DomainEvent & { createdAt: Date }): string {
  // Parsing puts the keys of `data` in order and drops what is not published.
  const { type, data } = DomainEvent.parse(event)
  return JSON.stringify({ id: deliveryId, event: type, created_at: event.createdAt.toISOString(), data })
}
