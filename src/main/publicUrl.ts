import type { Config } from './config.js'

/** Where people reach us, without a slash at the end: for links in mails. */
export function publicUrl(config: Config): string {
  return config.publicUrl?.replace(/\/$/, '') ?? `http://localhost:${config.port}`
}
