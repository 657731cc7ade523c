import type { App } from '../platform/http/createApp.js'

/** Why it cannot be used at present, for the operator; undefined: it can. */
export type Check = () => Promise<string | undefined>

const LIMIT_MS = 4_000

/** /healthz: this process answers. /readyz: and so does everything that it needs, each by its name. */
export function healthRoutes(app: App, checks: Record<string, Check>): void {
  app.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'ok' }))
  app.get('/readyz', { schema: { hide: true } }, async (request, reply) => {
    const results = await Promise.all(Object.entries(checks).map(([name, check]) => run(name, check)))
    const wrong = results.filter(({ ok }) => !ok)
    if (wrong.length > 0) request.log.warn({ checks: wrong }, 'not ready')
    return reply
      .code(wrong.length > 0 ? 503 : 200)
      .headers({ 'cache-control': 'no-store' })
      .send({ status: wrong.length > 0 ? 'unavailable' : 'ready', checks: results })
  })
}

interface Result {
  name: string
  ok: boolean
  message: string
}

async function run(name: string, check: Check): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('It does not answer in time.'), LIMIT_MS)
  })
  try {
    const wrong = await Promise.race([check(), late])
    return { name, ok: wrong === undefined, message: wrong ?? 'ok' }
  } catch {
    return { name, ok: false, message: 'It does not answer.' }
  } finally {
    clearTimeout(timer)
  }
}
