const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'EAI_AGAIN',
])
const REFUSED = new Set(['28P01', '28000', '3D000'])
const NOT_MIGRATED = new Set(['42P01', '42883', '42703'])

/** What an operator can do about a database that does not answer as ours. Undefined: it is none of that. */
export function databaseTrouble(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const code = 'code' in error ? String(error.code) : ''
  const place = 'Settings: DATABASE_URL, or DATA_DIR for the PostgreSQL that comes with it.'
  if (UNREACHABLE.has(code)) return `The database cannot be reached: ${error.message || code}\n${place}`
  if (REFUSED.has(code))
    return `The database does not know us: ${error.message}\nIt is another one, SECRET_KEY has changed, or it has never been set up (ccr migrate).\n${place}`
  if (NOT_MIGRATED.has(code))
    return `The database is not up to date: ${error.message}\nBring it there with: ccr migrate`
  return undefined
}
