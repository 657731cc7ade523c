import { EVENTS_PATH } from '../../src/contract/app/serverEvents.js'

/** A browser allows six connections to a server: a page that nobody looks at must not hold one for long. */
const HIDDEN_GRACE_MS = 10_000
const FIRST_PAUSE_MS = 1000
const LONGEST_PAUSE_MS = 60_000
/** EventSource.CLOSED. */
const CLOSED = 2

export interface EventStream {
  readonly readyState: number
  addEventListener(type: string, listener: (event: Event) => void): void
  close(): void
}

export interface Page {
  readonly visibilityState: string
  addEventListener(type: 'visibilitychange', listener: () => void): void
  removeEventListener(type: 'visibilitychange', listener: () => void): void
}

/** Holds a stream of events while the page is visible, and answers how to end it. */
export function openServerEvents(
  on: { open: () => void; message: (data: string) => void },
  open: (url: string) => EventStream,
  page: Page,
): () => void {
  let stream: EventStream | undefined
  let pauseMs = FIRST_PAUSE_MS
  let reopening: ReturnType<typeof setTimeout> | undefined
  let hiding: ReturnType<typeof setTimeout> | undefined

  function connect() {
    clearTimeout(reopening)
    const opened = open(EVENTS_PATH)
    stream = opened
    opened.addEventListener('open', () => {
      pauseMs = FIRST_PAUSE_MS
      on.open()
    })
    opened.addEventListener('message', (event) => {
      if (event instanceof MessageEvent) on.message(String(event.data))
    })
    opened.addEventListener('error', () => {
      // Browsers come back by themselves after a lost connection, but never after an answer other than 200.
      if (opened.readyState !== CLOSED) return
      reopening = setTimeout(connect, pauseMs)
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
    })
  }

  function disconnect() {
    clearTimeout(reopening)
    stream?.close()
    stream = undefined
  }

  function followPage() {
    clearTimeout(hiding)
    if (page.visibilityState === 'hidden') hiding = setTimeout(disconnect, HIDDEN_GRACE_MS)
    else if (!stream) connect()
  }

  page.addEventListener('visibilitychange', followPage)
  if (page.visibilityState !== 'hidden') connect()
  return () => {
    page.removeEventListener('visibilitychange', followPage)
    clearTimeout(hiding)
    disconnect()
  }
}
