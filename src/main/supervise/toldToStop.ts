export interface ToldToStop {
  signal: AbortSignal
  /** Resolves at the first request to stop. */
  asked: Promise<'stop'>
}

/** Ctrl-C arrives twice when npm stands between: the first counts, the others change nothing. */
export function toldToStop(): ToldToStop {
  const controller = new AbortController()
  const asked = new Promise<'stop'>((resolve) => {
    controller.signal.addEventListener('abort', () => resolve('stop'))
  })
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => controller.abort())
  return { signal: controller.signal, asked }
}
