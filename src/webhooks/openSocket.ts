import { connect as connectTcp, type Socket } from 'node:net'
import { connect as connectTls, createSecureContext } from 'node:tls'

export interface SocketTarget {
  /** An IP address that has passed the guard; never a name. */
  address: string
  port: number
  isSecure: boolean
  /** The name the certificate must be for; null when the URL holds an address. */
  servername: string | null
}

/** Starts a connection and returns its socket, which says `connect` or `secureConnect` when it stands. */
export type OpenSocket = (target: SocketTarget) => Socket

/** `ca`: authorities to trust instead of the system's. */
export function createOpenSocket(ca?: string): OpenSocket {
  // One for all connections: making it reads every trusted certificate.
  const secureContext = createSecureContext(ca === undefined ? {} : { ca })
  return ({ address, port, isSecure, servername }) => {
    if (!isSecure) return connectTcp({ host: address, port, lookup: refuseLookup })
    return connectTls({
      host: address,
      port,
      secureContext,
      lookup: refuseLookup,
      ...(servername !== null && { servername }),
      ALPNProtocols: ['http/1.1'],
    })
  }
}

/** Not called for addresses. Should a name ever get here, it is not resolved behind the guard's back. */
function refuseLookup(
  hostname: string,
  _options: unknown,
  callback: (error: Error, address: string) => void,
): void {
  callback(new Error(`${hostname} is not an address`), '')
}
