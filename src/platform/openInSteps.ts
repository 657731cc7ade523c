type Step = () => Promise<unknown>

/**
 * Opens what takes several steps, each of which tells how to undo it. `close` undoes them, the last first; should a step
 * fail, those before it are undone at once.
 */
export async function openInSteps<T>(
  open: (onClose: (undo: Step) => void) => Promise<T>,
): Promise<{ opened: T; close(): Promise<void> }> {
  const undo: Step[] = []
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  try {
    return { opened: await open((step) => undo.push(step)), close }
  } catch (error) {
    await close()
    throw error
  }
}
