/** What was not handed back by then is taken back by others; `docker stop` and others kill after ten seconds. */
export const STOP_LIMIT_MS = 7_000

/** Resolves at a signal, or when the process that started us is gone: nobody is left who could stop us then. */
export function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      resolve()
      setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref()
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
    if (process.connected) process.once('disconnect', stop)
  })
}
