import type { Parameter } from './apiDocument.js'

/** The path and query of a call; parameters left empty are not sent. */
export function requestPath(
  path: string,
  parameters: readonly Parameter[],
  values: Record<string, string>,
): string {
  const query = new URLSearchParams()
  let filled = path
  for (const { name, in: place } of parameters) {
    const value = values[name]?.trim() ?? ''
    if (place === 'path')
      filled = filled.replace(`{${name}}`, value ? encodeURIComponent(value) : `{${name}}`)
    if (place === 'query' && value !== '') query.append(name, value)
  }
  return query.size > 0 ? `${filled}?${query}` : filled
}

/** The same call for a shell; `key` is not shown unless asked for. */
export function curlOf(url: string, key = '$CCR_API_KEY'): string {
  return `curl "${url}" \\\n  -H "Authorization: Bearer ${key}"`
}
