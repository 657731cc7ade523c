const LOOK_EVERY_MS = 250

/**
 * npm hands SIGTERM on to its child, but dies of SIGHUP and SIGKILL without a word. Whoever ends npm wants all of it to
 * end. Without npm nothing is watched: a shell that started us in the background may be closed.
 */
export function stopWithNpm() {
  if (process.env.npm_lifecycle_event !== 'start') return
  const npm = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === npm) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, LOOK_EVERY_MS)
  timer.unref()
}
