type Undo = () => unknown

/**
 * Opens what takes several steps, each of which tells how to undo it. `close` undoes them, the last first; should a step
 * fail, those before it are undone at once.
 */
export async function openInSteps<T>(
  open: (onClose: (undo: Undo) => void) => Promise<T>,
): Promise<{ opened: T; close(): Promise<void> }> {
  const undo: Undo[] = []
  let closing: Promise<void> | undefined
  const close = () => {
    closing ??= undoAll(undo.toReversed())
    return closing
  }
  try {
    return { opened: await open((step) => undo.push(step)), close }
  } catch (error) {
    const others = await close().then(() => [], errorsOf)
    throw together([error, ...others])
  }
}

/** As `openInSteps`, for what is open only as long as `work` runs. */
export async function inSteps<T>(work: (onClose: (undo: Undo) => void) => Promise<T>): Promise<T> {
  const { opened, close } = await openInSteps(work)
  await close()
  return opened
}

/** One after the other, and all of them, whatever the others do. */
export async function undoAll(steps: readonly Undo[]): Promise<void> {
  const errors: unknown[] = []
  for (const step of steps) {
    try {
      await step()
    } catch (error) {
      errors.push(...errorsOf(error))
    }
  }
  if (errors.length > 0) throw together(errors)
}

/** All at the same time. */
export async function undoTogether(steps: readonly Undo[]): Promise<void> {
  const outcomes = await Promise.allSettled(steps.map(async (step) => step()))
  const errors = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? errorsOf(outcome.reason) : [],
  )
  if (errors.length > 0) throw together(errors)
}

/** What went wrong, first things first. */
export function errorsOf(error: unknown): unknown[] {
  return error instanceof AggregateError && error.errors.length > 0 ? error.errors : [error]
}

function together(errors: unknown[]): unknown {
  const [first] = errors
  if (errors.length === 1) return first
  return new AggregateError(errors, first instanceof Error ? first.message : String(first), { cause: first })
}
