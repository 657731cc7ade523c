import { isIP } from 'node:net'

const MAX_LENGTH = 2048

/** `address` is set when the host is an IP literal: then nobody looks a name up, so it must be judged as it stands. */
export interface EndpointUrl {
  url: URL
  host: string
  address: string | null
  isSecure: boolean
}

export type ReadUrl = { kind: 'read'; endpoint: EndpointUrl } | { kind: 'unacceptable'; message: string }

/** What a URL must be before any name is looked up. The URL parser has undone octal, hex, IDN and percent spellings. */
export function readEndpointUrl(text: string, options: { allowPrivate: boolean }): ReadUrl {
  if (text.length > MAX_LENGTH) return unacceptable(`takes at most ${MAX_LENGTH} characters`)
  const url = parse(text)
  if (!url) return unacceptable('is not a URL: it takes one like https://example.com/webhooks')
  const isSecure = url.protocol === 'https:'
  if (!isSecure && !(options.allowPrivate && url.protocol === 'http:'))
    return unacceptable('must start with https://')
  if (url.username !== '' || url.password !== '')
    return unacceptable('must not hold a user name or password; verify our signature instead')
  const host = bareHost(url.hostname)
  const address = isIP(host) === 0 ? null : host
  if (!address && isLoopbackName(host) && !options.allowPrivate)
    return unacceptable('names this machine; it takes a host on the public internet')
  // Not sent, and a reader of the log would think it was.
  url.hash = ''
  return { kind: 'read', endpoint: { url, host, address, isSecure } }
}

function parse(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

function unacceptable(message: string): ReadUrl {
  return { kind: 'unacceptable', message }
}

function bareHost(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '')
}

/** RFC 6761: these never mean anything but this machine, whatever a resolver says. */
function isLoopbackName(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost')
}
