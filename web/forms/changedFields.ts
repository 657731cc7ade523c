/** What of a form differs from what was loaded: a colleague's change of another field is none of its business. */
export function changedFields<V extends object>(
  values: V,
  loaded: Partial<Record<keyof V, unknown>>,
): Partial<V> {
  const changed: Partial<V> = {}
  for (const field in values)
    if (JSON.stringify(values[field]) !== JSON.stringify(loaded[field])) changed[field] = values[field]
  return changed
}
