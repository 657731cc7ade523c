const SAY_EVERY_MS = 15_000
const REDRAW_MS = 250

/** Shows on stderr that something long is under way: one changing line on a terminal, plain lines elsewhere. */
export async function withProgress(label, run) {
  const started = Date.now()
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`
  const { isTTY } = process.stderr
  const show = () =>
    process.stderr.write(
      isTTY ? `\r\x1b[K${label} … ${seconds()}` : `${label}: still at it after ${seconds()}\n`,
    )
  process.stderr.write(isTTY ? `${label} …` : `${label}\n`)
  const timer = setInterval(show, isTTY ? REDRAW_MS : SAY_EVERY_MS)
  try {
    const result = await run()
    process.stderr.write(`${isTTY ? '\r\x1b[K' : ''}${label}: done in ${seconds()}\n`)
    return result
  } catch (error) {
    process.stderr.write(`${isTTY ? '\r\x1b[K' : ''}${label}: failed after ${seconds()}\n`)
    throw error
  } finally {
    clearInterval(timer)
  }
}
