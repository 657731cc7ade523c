import type { AttemptReason } from '../contract/webhooks.js'
export type ConnectFailure = {
  reason: Extract<AttemptReason, 'connection_refused' | 'connect_timeout' | 'unreachable' | 'tls_error'>
  message: string
}

const UNREACHABLE = ['ENETUNREACH', 'EHOSTUNREACH', 'EADDRNOTAVAIL', 'EAFNOSUPPORT', 'ENETDOWN', 'EHOSTDOWN']

const CERTIFICATE: Record<string, string> = {
  CERT_HAS_EXPIRED: 'the certificate has expired',
  CERT_NOT_YET_VALID: 'the certificate is not valid yet',
  CERT_REVOKED: 'the certificate has been revoked',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'the certificate is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'the certificate was issued by an authority that is not trusted',
  UNABLE_TO_GET_ISSUER_CERT: 'the certificate chain is incomplete: an intermediate certificate is missing',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'the certificate was issued by an authority that is not trusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'the certificate chain is incomplete: an intermediate certificate is missing',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate is for another name than the one in the URL',
}

/** Why no connection came about, in words for the endpoint's owner. */
export function explainConnectError(
  error: unknown,
  connection: { isTcpUp: boolean; timeoutMs: number },
): ConnectFailure {
  const code = codeOf(error)
  const certificate = CERTIFICATE[code]
  if (certificate) return { reason: 'tls_error', message: `TLS: ${certificate}` }
  if (code === 'ETIMEDOUT')
    return { reason: 'connect_timeout', message: `no connection within ${connection.timeoutMs / 1000} s` }
  if (code === 'ECONNREFUSED')
    return { reason: 'connection_refused', message: 'nothing is listening on that address and port' }
  if (UNREACHABLE.includes(code))
    return { reason: 'unreachable', message: `there is no route to that address (${code})` }
  if (connection.isTcpUp)
    return { reason: 'tls_error', message: `TLS: the handshake failed (${code}); is this an HTTPS port?` }
  return { reason: 'unreachable', message: `the connection failed (${code})` }
}

export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return 'closed by the server'
}
