export const superuser = 'postgres'

export const superuserUrl = (password: string, port: number) =>
  `postgres://${superuser}:${password}@127.0.0.1:${port}/postgres`

/** Nothing of ours leaks in, and messages come in the language that we can read. */
export const serverEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

export interface RunningServer {
  pid: number
  port: number
  exited: Promise<void>
  /** Lets go of the watchdog before the server is stopped on purpose. */
  dismissWatchdog(): void
}

/** What the server's process runs as; absent: as ourselves. */
export interface ServerUser {
  uid: number
  gid: number
}

export class EmbeddedPostgresError extends Error {
  override name = 'EmbeddedPostgresError'
}

export function notWritable(dir: string, { code }: NodeJS.ErrnoException): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `${dir} cannot be written to (${code}): set DATA_DIR to a directory that can`,
  )
}
