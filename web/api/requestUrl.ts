type Value = string | number | boolean | null | undefined

/** `/app/api/projects/:id` with its parameters filled in and the query appended; absent values are left out. */
export function requestUrl(
  path: string,
  params: Record<string, string> = {},
  query: Record<string, Value> = {},
): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`${path} needs "${name}"`)
    return encodeURIComponent(value)
  })
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value))
  }
  return search.size > 0 ? `${filled}?${search}` : filled
}
