/** Resolves at a signal, or when the process that started us is gone: nobody is left who could stop us then. */
export function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
    if (process.connected) process.once('disconnect', () => resolve())
  })
}
