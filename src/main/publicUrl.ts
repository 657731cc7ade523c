import { ANY_ADDRESS, type Site } from '../platform/http/site.js'
import type { Log } from '../platform/log.js'
import type { Config } from './config.js'

/** Where people reach us, without a slash at the end: for links in mails. */
export function publicUrl({ publicUrl, host, port }: Config): string {
  return publicUrl ?? addressOf(host, port)
}

/** Every address of a machine has no name of its own: from this one it is localhost. */
export function addressOf(host: string, port: number): string {
  if (host === '0.0.0.0' || host === '::' || host === '127.0.0.1') return `http://localhost:${port}`
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** The operator may not know until somebody writes that a link leads nowhere. */
export function tellWhereLinksLead({ config, log }: { config: Config; log: Pick<Log, 'warn'> }): void {
  if (config.mail.smtpUrl === undefined || config.publicUrl !== undefined) return
  log.warn(`PUBLIC_URL is not set: links in mails lead to ${publicUrl(config)}`)
}

export function publicSite({ publicUrl }: Config): Site {
  if (publicUrl === undefined) return ANY_ADDRESS
  const { origin } = new URL(publicUrl)
  return { origin, path: publicUrl.slice(origin.length) }
}
