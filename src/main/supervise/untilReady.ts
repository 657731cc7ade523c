import { setTimeout as sleep } from 'node:timers/promises'

const POLL_MS = 200
const ASK_TIMEOUT_MS = 5_000

export async function untilReady(baseUrl: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    if (await isReady(baseUrl)) return
    await sleep(POLL_MS, undefined, { signal }).catch(() => {})
  }
}

async function isReady(baseUrl: string): Promise<boolean> {
  try {
    const answer = await fetch(new URL('/readyz', baseUrl), { signal: AbortSignal.timeout(ASK_TIMEOUT_MS) })
    await answer.body?.cancel()
    return answer.ok
  } catch {
    return false
  }
}
