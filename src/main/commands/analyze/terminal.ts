import type { OnProgress } from '../../../edith/engine.js'

let lastShown = ''

/** Progress on stderr, of what lasts. `of`: the file, where there are several. */
export function showProgress(of?: string): OnProgress {
  return ({ stage, fraction }) => {
    // A log file wants a line now and then, a terminal one that moves.
    const step = process.stderr.isTTY ? 1 : 10
    const line = `${of === undefined ? '' : `${of}: `}${stage.toLowerCase()} ${Math.floor((fraction * 100) / step) * step} %`
    if (line === lastShown) return
    lastShown = line
    process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${fraction < 1 ? line : ''}` : `${line}\n`)
  }
}

export function complain(message: string): void {
  if (process.stderr.isTTY && lastShown) process.stderr.write('\r\u001b[K')
  console.error(message)
}

/** A reader who closes the pipe has what they wanted. */
export async function print(text: string): Promise<'WRITTEN' | 'CLOSED' | 'FAILED'> {
  const failure = await new Promise<NodeJS.ErrnoException | null | undefined>((resolve) =>
    process.stdout.write(`${text}\n`, resolve),
  )
  if (!failure) return 'WRITTEN'
  if (failure.code === 'EPIPE') return 'CLOSED'
  complain(`The analysis could not be written: ${failure.message}`)
  return 'FAILED'
}
