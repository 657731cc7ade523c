/** The body once for each of its leaves, with that one replaced; `path` as the app's API names a field. */
export function replacedLeaves(body: unknown, by: unknown): { path: string; body: unknown }[] {
  return leavesOf(body).map((path) => ({ path: path.join('.'), body: replaced(body, path, by) }))
}

function leavesOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, [...path, name]))
}

function replaced(value: unknown, [name, ...rest]: string[], by: unknown): unknown {
  if (name === undefined) return by
  if (Array.isArray(value))
    return value.map((inner, index) => (String(index) === name ? replaced(inner, rest, by) : inner))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === name ? replaced(inner, rest, by) : inner]),
  )
}
