const BATCH = 2000

/** Small transactions, one after the other, until there is less to do than one takes or the worker is asked to stop. */
export async function inBatches(
  signal: AbortSignal,
  doSome: (atMost: number) => Promise<number | undefined>,
): Promise<void> {
  let done: number | undefined
  do done = await doSome(BATCH)
  while (done === BATCH && !signal.aborted)
}
