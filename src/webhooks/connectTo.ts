import type { buildConnector } from 'undici'
import { type ConnectFailure, explainConnectError } from './connectFailure.js'
import type { OpenSocket, SocketTarget } from './openSocket.js'
import { tolerateAnswers } from './tolerantAnswers.js'

/** An exchange that failed before a byte of the request was sent: another address of the host may be tried. */
export class NotConnected extends Error {
  constructor(readonly failure: ConnectFailure) {
    super(failure.message)
  }
}

/** An undici connector that goes to one address, whatever name the request is for. */
export function connectTo(
  target: SocketTarget,
  options: { open: OpenSocket; timeoutMs: number },
): buildConnector.connector {
  return (_request, callback) => {
    const socket = options.open(target)
    let isTcpUp = false
    let settled = false
    const settle = (error: unknown) => {
      if (settled) return
      settled = true
      clearTimeout(timer)
      if (!error) return callback(null, tolerateAnswers(socket))
      socket.destroy()
      callback(new NotConnected(explainConnectError(error, { isTcpUp, timeoutMs: options.timeoutMs })), null)
    }
    const timer = setTimeout(() => settle(new ConnectTimeout()), options.timeoutMs)
    socket.setNoDelay(true)
    socket.once('connect', () => {
      isTcpUp = true
    })
    socket.once(target.isSecure ? 'secureConnect' : 'connect', () => settle(null))
    socket.on('error', settle)
    socket.once('close', () => settle(new Error('the connection was closed')))
  }
}

class ConnectTimeout extends Error {
  readonly code = 'ETIMEDOUT'
}
