import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { EVENTS_PATH, ServerEvent } from '../../src/contract/app/serverEvents.js'
import { askAgain } from './askAgain.js'
import { parsedJson } from './parsedJson.js'
import { reactToEvent } from './reactToEvent.js'

/** Keeps what is on the screen true while the server works. What the stream missed before it opened is read again. */
export function useServerEvents(): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    const source = new EventSource(EVENTS_PATH)
    source.onmessage = (message) => {
      const event = ServerEvent.safeParse(parsedJson(String(message.data)))
      if (event.success) reactToEvent(queryClient, event.data)
    }
    source.onopen = () => void askAgain(queryClient)
    return () => source.close()
  }, [queryClient])
}
