import type { Identify } from '../accounts/caller.js'
import { EVENTS_PATH, type ServerEvent } from '../contract/app/serverEvents.js'
import type { App } from '../platform/http/createApp.js'
import type { ServerEventHub } from '../platform/serverEvents/hub.js'

const COMMENT_EVERY_MS = 15_000
const COMMENTS_BETWEEN_CHECKS = 4
const MAX_STREAMS_PER_USER = 20
const RETRY_MS = 2000
// A page that does not read is cut off, and reads everything again when it comes back.
const MAX_BUFFERED_BYTES = 1024 * 1024

/** What happens in the organisation, to its open pages, for as long as who looks at them may. */
export function serverEventsRoute(
  app: App,
  { identify, hub }: { identify: Identify; hub: Pick<ServerEventHub, 'subscribe'> },
): void {
  const endOldest = new Map<string, Set<() => void>>()

  app.get(EVENTS_PATH, { schema: { hide: true } }, async (request, reply) => {
    const caller = await identify(request)
    reply.hijack()
    const { raw } = reply
    // Gone meanwhile: its end was told to nobody, and will not be told again.
    if (raw.destroyed) return
    raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      // Kept alive, the connection of an ended stream would hold a stopping server up.
      connection: 'close',
      'x-request-id': request.id,
    })
    raw.write(`retry: ${RETRY_MS}\n\n`)

    const end = () => raw.end()
    const send = (event: ServerEvent) => {
      if (raw.writableLength > MAX_BUFFERED_BYTES) return raw.destroy()
      return raw.write(`data: ${JSON.stringify(event)}\n\n`)
    }
    const endUnlessAllowed = () => {
      identify(request).then((now) => (now.orgId === caller.orgId && now.role === caller.role) || end(), end)
    }
    const unsubscribe = hub.subscribe(caller.orgId, {
      userId: caller.userId,
      onEvent: send,
      onEnd: end,
      onAccessChanged: endUnlessAllowed,
    })
    // What ended while it was opening was told before anybody listened.
    endUnlessAllowed()
    const streams = endOldest.get(caller.userId) ?? new Set()
    endOldest.set(caller.userId, streams.add(end))
    if (streams.size > MAX_STREAMS_PER_USER) for (const oldest of [...streams].slice(0, 1)) oldest()

    let comments = 0
    const commenting = setInterval(() => {
      raw.write(': still here\n\n')
      comments += 1
      // A session also ends by its age, which nobody tells.
      if (comments % COMMENTS_BETWEEN_CHECKS === 0) endUnlessAllowed()
    }, COMMENT_EVERY_MS)

    raw.on('error', () => raw.destroy())
    raw.on('close', () => {
      clearInterval(commenting)
      unsubscribe()
      streams.delete(end)
      if (streams.size === 0) endOldest.delete(caller.userId)
    })
  })
}
