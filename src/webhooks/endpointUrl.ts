import { isIP } from 'node:net'
import type { Words } from '../contract/words.js'

const MAX_LENGTH = 2048

/** `address` is set when the host is an IP literal: then nobody looks a name up, so it must be judged as it stands. */
export interface EndpointUrl {
  url: URL
  host: string
  address: string | null
  isSecure: boolean
}

export type ReadUrl = { kind: 'read'; endpoint: EndpointUrl } | { kind: 'unacceptable'; words: Words }

export const NOT_SECURE: Words = {
  en: 'must start with https://',
  fr: 'doit commencer par https://',
}

/** What a URL must be before any name is looked up. The URL parser has undone octal, hex, IDN and percent spellings. */
export function readEndpointUrl(text: string, options: { allowPrivate: boolean }): ReadUrl {
  if (text.length > MAX_LENGTH)
    return unacceptable({
      en: `takes at most ${MAX_LENGTH} characters`,
      fr: `attend au plus ${MAX_LENGTH.toLocaleString('fr')} caractères`,
    })
  const url = parse(text)
  if (!url)
    return unacceptable({
      en: 'is not a URL: it takes one like https://example.com/webhooks',
      fr: 'n’est pas une URL : il en faut une comme https://example.com/webhooks',
    })
  const isSecure = url.protocol === 'https:'
  if (!isSecure && !(options.allowPrivate && url.protocol === 'http:')) return unacceptable(NOT_SECURE)
  if (url.username !== '' || url.password !== '')
    return unacceptable({
      en: 'must not hold a user name or password; verify our signature instead',
      fr: 'ne doit contenir ni nom d’utilisateur ni mot de passe ; vérifiez plutôt notre signature',
    })
  const host = bareHost(url.hostname)
  const address = isIP(host) === 0 ? null : host
  if (!address && isLoopbackName(host) && !options.allowPrivate)
    return unacceptable({
      en: 'names this machine; it takes a host on the public internet',
      fr: 'désigne cette machine ; il faut un hôte de l’internet public',
    })
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

function unacceptable(words: Words): ReadUrl {
  return { kind: 'unacceptable', words }
}

function bareHost(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '')
}

/** RFC 6761: these never mean anything but this machine, whatever a resolver says. */
function isLoopbackName(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost')
}
