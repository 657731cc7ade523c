import type { Attempt } from '../../../src/contract/webhooks.js'

// curl makes these itself, from what it is given.
const ITS_OWN = ['Host', 'Connection', 'Content-Length']

/** A command that sends the same request again, byte for byte, from a POSIX shell. */
export function asCurl(attempt: Pick<Attempt, 'url' | 'requestHeaders'>, body: string): string {
  const headers = Object.entries(attempt.requestHeaders)
    .filter(([name]) => !ITS_OWN.includes(name))
    .map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`)
  // --globoff: brackets and braces in a URL are no patterns. --data-raw: a body that begins with @ is no file name.
  return [`curl --globoff -X POST ${quoted(attempt.url)}`, ...headers, `--data-raw ${quoted(body)}`].join(
    ' \\\n  ',
  )
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}
