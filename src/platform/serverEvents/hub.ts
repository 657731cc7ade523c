import { z } from 'zod'
import { ServerEvent } from '../../contract/app/serverEvents.js'
import { listen } from '../db/listen.js'
import type { Log } from '../log.js'
import { SERVER_EVENTS } from './tellOrganisation.js'

/** Sent by the database itself, whoever ends a session or a membership. */
const ACCESS_CHANGED = 'ccr_access'

const Told = z.object({ orgId: z.string(), event: ServerEvent })

export interface Subscriber {
  userId: string
  /** A session or a membership of this user's ended or changed: look whether they may still hear. */
  onAccessChanged: () => void
  onEvent: (event: ServerEvent) => void
  /** Something may have been missed, or the server stops: subscribe again and look at everything again. */
  onEnd: () => void
}

export interface ServerEventHub {
  /** Gives what unsubscribes. */
  subscribe(orgId: string, subscriber: Subscriber): () => void
  /** Those somebody listens to. */
  organisations(): string[]
  close(): Promise<void>
}

/** One LISTENing connection for the whole process, fanned out to the pages of each organisation. */
export function openServerEventHub(options: { url: string; log: Log }): ServerEventHub {
  const byOrg = new Map<string, Set<Subscriber>>()
  const listener = listen({
    url: options.url,
    channels: [SERVER_EVENTS, ACCESS_CHANGED],
    log: options.log,
    onReady: endAll,
    onNotification: (channel, payload) => {
      if (channel === ACCESS_CHANGED) return accessChanged(payload)
      const told = Told.safeParse(parseJson(payload))
      if (!told.success) return options.log.warn('a server event that is none')
      for (const subscriber of byOrg.get(told.data.orgId) ?? []) subscriber.onEvent(told.data.event)
    },
  })

  function accessChanged(userId: string) {
    for (const subscribers of byOrg.values())
      for (const subscriber of subscribers) if (subscriber.userId === userId) subscriber.onAccessChanged()
  }

  function endAll() {
    const all = [...byOrg.values()].flatMap((subscribers) => [...subscribers])
    byOrg.clear()
    for (const subscriber of all) subscriber.onEnd()
  }

  return {
    subscribe(orgId, subscriber) {
      const subscribers = byOrg.get(orgId) ?? new Set()
      byOrg.set(orgId, subscribers.add(subscriber))
      return () => {
        subscribers.delete(subscriber)
        if (subscribers.size === 0 && byOrg.get(orgId) === subscribers) byOrg.delete(orgId)
      }
    },
    organisations: () => [...byOrg.keys()],
    async close() {
      endAll()
      await listener.close()
    },
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
