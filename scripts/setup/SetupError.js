/** For the person at the terminal: its message says all, a stack would only hide it. */
export class SetupError extends Error {
  name = 'SetupError'
}

export function reportAndExit(error) {
  console.error(error instanceof SetupError ? error.message : error)
  process.exit(1)
}
