/** For the operator: what is wrong with the database, or with the setting that leads to it. Its message says all. */
export class DatabaseProblem extends Error {
  override name = 'DatabaseProblem'
}

const UNREACHABLE: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there: is PostgreSQL running, and on this port?',
  ENOTFOUND: 'there is no host of that name',
  EAI_AGAIN: 'its name could not be looked up',
  ETIMEDOUT: 'it does not answer: is there a firewall between?',
  EHOSTUNREACH: 'there is no way to this host',
  ENETUNREACH: 'there is no way to this host',
  ECONNRESET: 'it broke the connection off: does it want TLS (?sslmode=require)?',
  '53300': 'it has no connection left: raise its max_connections',
  '57P03': 'it is starting up or shutting down: try again in a moment',
}
const UNTRUSTED =
  'nobody known vouches for its certificate. If it is your own, name the file that does: ' +
  '?sslmode=verify-full&sslrootcert=/path/to/ca.pem (or, encrypted but unchecked: ?sslmode=no-verify)'
const TLS: Record<string, string> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: UNTRUSTED,
  SELF_SIGNED_CERT_IN_CHAIN: UNTRUSTED,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNTRUSTED,
  UNABLE_TO_GET_ISSUER_CERT: UNTRUSTED,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNTRUSTED,
  CERT_SIGNATURE_FAILURE: UNTRUSTED,
  CERT_HAS_EXPIRED: 'its certificate has expired: renew it there (and see the clock of this machine)',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet: see the clock of this machine',
  ERR_TLS_CERT_ALTNAME_INVALID:
    'its certificate is for another name: connect by the name that is in it, or check the authority alone with ' +
    '?sslmode=verify-ca&sslrootcert=/path/to/ca.pem&uselibpqcompat=true',
}
const WANTS_TLS =
  'it takes encrypted connections only: add ?sslmode=verify-full (and sslrootcert=… for a certificate of your own)'
const NO_TLS = 'it does not offer TLS: switch it on there (ssl = on), or leave sslmode out of the address'
const TO_THE_OPERATORS_USER: Record<string, string> = {
  '28P01': 'it refuses the user or the password',
  '28000': 'it does not let this user in: see its pg_hba.conf',
  '3D000': 'there is no such database: make it with createdb',
  '42501': 'this user may not do what is needed: it must own the database and be able to create roles',
}
const NOT_OURS =
  'it does not know us: it is another one, SECRET_KEY has changed, or it was never set up (ccr migrate)'
const NOT_MIGRATED = 'it is not up to date: bring it there with ccr migrate'
const TO_OUR_ROLES: Record<string, string> = {
  '28P01': NOT_OURS,
  '28000': NOT_OURS,
  '3D000': NOT_OURS,
  '42P01': NOT_MIGRATED,
  '42883': NOT_MIGRATED,
  '42703': NOT_MIGRATED,
}

/** `url`: what the operator's own user connects to; without it, one of our roles met the error. Others stay as they are. */
export function explainDatabaseError(error: unknown, url?: string): unknown {
  if (!(error instanceof Error)) return error
  const code = 'code' in error ? String(error.code) : ''
  const reason =
    byText(error) ??
    UNREACHABLE[code] ??
    TLS[code] ??
    (url === undefined ? TO_OUR_ROLES : TO_THE_OPERATORS_USER)[code]
  if (!reason) return error
  const own = 'severity' in error ? ` (${error.message})` : ''
  const place = url === undefined ? 'The database' : `The database at ${placeOf(url)}`
  return new DatabaseProblem(
    `${place} cannot be used: ${reason}${own}\nSettings: DATABASE_URL, or DATA_DIR for the PostgreSQL that comes with it.`,
    { cause: error },
  )
}

/** What has no code of its own, or one that says less. */
function byText({ message }: Error): string | undefined {
  if (message === 'The server does not support SSL connections') return NO_TLS
  if (/^no pg_hba.conf entry .*no encryption$/.test(message)) return WANTS_TLS
  return undefined
}

/** Without the password. */
function placeOf(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url)
    return `${hostname}:${port || 5432}${pathname}`
  } catch {
    return 'DATABASE_URL'
  }
}
