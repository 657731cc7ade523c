import { ANY_ADDRESS, type Site } from '../platform/http/site.js'
import type { Config } from './config.js'

/** Where people reach us, without a slash at the end: for links in mails. */
export function publicUrl(config: Config): string {
  return config.publicUrl ?? `http://localhost:${config.port}`
}

export function publicSite({ publicUrl }: Config): Site {
  if (publicUrl === undefined) return ANY_ADDRESS
  const { origin } = new URL(publicUrl)
  return { origin, path: publicUrl.slice(origin.length) }
}
