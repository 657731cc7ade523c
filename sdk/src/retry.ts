const FIRST_DELAY_MS = 500
const MAX_DELAY_MS = 8000

export function isRetried(status: number): boolean {
  return status === 408 || status === 429 || status >= 500
}

/** What the server asks for; else twice as long each time. A little more at random, so that clients do not march in step. */
export function retryDelayMs(
  attempt: number,
  retryAfterSeconds: number | undefined,
  random: () => number = Math.random,
): number {
  if (retryAfterSeconds !== undefined) return retryAfterSeconds * 1000 + random() * 250
  const delay = Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** attempt)
  return delay * (0.5 + random() / 2)
}
