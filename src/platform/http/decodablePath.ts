/**
 * A URL whose path holds what is no encoded text, as the path that it reads as: then it is an unknown id like any other,
 * and is answered after the same checks.
 */
export function decodablePath(url: string): string {
  if (!url.includes('%')) return url
  const end = url.search(/[?#]/)
  const path = end < 0 ? url : url.slice(0, end)
  return isDecodable(path) ? url : path.replaceAll('%', '%25') + url.slice(path.length)
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
