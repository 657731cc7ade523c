import { lazyRouteComponent } from '@tanstack/react-router'
import { PageUnreachable } from '../api/PageUnreachable.js'
import { inTime } from '../api/withinTime.js'

const LIMIT_MS = 15_000

/**
 * The router's own would load the whole document again where a page cannot be fetched, and a browser that is offline
 * shows a page of its own then. Ours says so in the app, which looks for the server and comes back.
 */
export function lazyPage<M extends Record<string, unknown>, K extends keyof M & string>(
  load: () => Promise<M>,
  name: K,
) {
  return lazyRouteComponent<M, K>(
    () =>
      inTime(LIMIT_MS, load()).catch((cause) => {
        throw new PageUnreachable(cause)
      }),
    name,
  )
}
