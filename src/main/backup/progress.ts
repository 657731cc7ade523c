const EVERY_MS = 2000

export interface Progress {
  step(what: string, done: number, of: number): void
  end(): void
}

/** On stderr: one line that changes at a terminal, a line every other second elsewhere. */
export function showProgress(): Progress {
  const { stderr } = process
  let shownAt = 0
  let before = ''
  return {
    step(what, done, of) {
      const isNew = what !== before || done === of
      if (!isNew && Date.now() - shownAt < (stderr.isTTY ? EVERY_MS / 10 : EVERY_MS)) return
      shownAt = Date.now()
      before = what
      const line = `${what}: ${done} of ${of}`
      stderr.write(stderr.isTTY ? `\r\u001b[K${line}` : `${line}\n`)
    },
    end() {
      if (stderr.isTTY && before !== '') stderr.write('\n')
    },
  }
}
