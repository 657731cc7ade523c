/** Ends with `signal`, or when the time is over. (`AbortSignal.any` is younger than the browsers that we serve.) */
export function withinTime(limitMs: number, signal?: AbortSignal) {
  const either = new AbortController()
  const timer = setTimeout(
    () => either.abort(new DOMException('No answer in time.', 'TimeoutError')),
    limitMs,
  )
  const giveUp = () => either.abort(signal?.reason)
  if (signal?.aborted) giveUp()
  signal?.addEventListener('abort', giveUp, { once: true })
  /** `arrived`: what was waited for is there, and may take its time from here. */
  return { signal: either.signal, arrived: () => clearTimeout(timer) }
}

/** As `promise`; fails when it has not come by then. */
export async function inTime<T>(limitMs: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${limitMs} ms.`)), limitMs)
  })
  return Promise.race([promise, limit]).finally(() => clearTimeout(timer))
}
