import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { EVENTS_PATH, ServerEvent } from '../../src/contract/app/serverEvents.js'
import { parsedJson } from './parsedJson.js'
import { reactToEvent } from './reactToEvent.js'

/** Keeps what is on the screen true while the server works; after a broken connection everything is read again. */
export function useServerEvents(): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    const source = new EventSource(EVENTS_PATH)
    let hasFailed = false
    source.onmessage = (message) => {
      const event = ServerEvent.safeParse(parsedJson(String(message.data)))
      if (event.success) reactToEvent(queryClient, event.data)
    }
    source.onerror = () => {
      hasFailed = true
    }
    source.onopen = () => {
      if (hasFailed) void queryClient.invalidateQueries()
      hasFailed = false
    }
    return () => source.close()
  }, [queryClient])
}
