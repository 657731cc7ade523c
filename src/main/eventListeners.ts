import type { Meanings } from '../alerts/meanings.js'
import { raiseAlerts } from '../alerts/raiseAlerts.js'
import type { EventListener } from '../platform/events.js'
import { fanOut } from '../webhooks/fanOut.js'
import type { Config } from './config.js'

/** Who reacts to an event, in the transaction that records it; in this order. */
export function eventListeners(config: Config, meanings: Meanings): EventListener[] {
  return [fanOut(config.plans), raiseAlerts(meanings)]
}
