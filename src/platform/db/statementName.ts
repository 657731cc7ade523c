const MAX_STATEMENTS = 1000
const names = new Map<string, string>()

/** A name per SQL text, so that each connection parses and plans it once. Undefined when there are too many texts. */
export function statementName(sql: string): string | undefined {
  const known = names.get(sql)
  if (known || names.size >= MAX_STATEMENTS) return known
  const name = `s${names.size}`
  names.set(sql, name)
  return name
}
