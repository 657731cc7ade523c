const STOP_LIMIT_MS = 8_000

/** Runs a command of the built product in this process: one process fewer for Ctrl-C to reach. */
export async function ccr(argv) {
  process.setSourceMapsEnabled(true)
  if (process.channel) endWithParent()
  const { main } = await import('../dist/main/command.js')
  process.exitCode = await main(argv)
}

/** `ccr all` may be killed outright: then nobody is left to tell us to stop. */
function endWithParent() {
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM')
    setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref()
  })
  process.channel.unref()
}
