import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ServerEvent } from '../../src/contract/app/serverEvents.js'
import { askAgain } from './askAgain.js'
import { openServerEvents } from './openServerEvents.js'
import { parsedJson } from './parsedJson.js'
import { reactToEvent } from './reactToEvent.js'
import { below } from './site.js'

/** Keeps what is on the screen true while the server works. What the stream missed before it opened is read again. */
export function useServerEvents(): void {
  const queryClient = useQueryClient()
  useEffect(
    () =>
      openServerEvents(
        {
          open: () => void askAgain(queryClient),
          message: (data) => {
            const event = ServerEvent.safeParse(parsedJson(data))
            if (event.success) reactToEvent(queryClient, event.data)
          },
        },
        (url) => new EventSource(below(url)),
        document,
      ),
    [queryClient],
  )
}
