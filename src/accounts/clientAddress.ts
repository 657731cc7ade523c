import { isIP } from 'node:net'
import type { FastifyRequest } from 'fastify'

/**
 * Who asks, as far as the trusted proxies tell. Some write a port beside the address; where they wrote nothing that is
 * an address, it is the proxy's own.
 */
export function clientAddress({ ip, socket }: Pick<FastifyRequest, 'ip' | 'socket'>): string {
  const told = withoutPort(ip)
  return isIP(told) ? told : (socket.remoteAddress ?? '')
}

function withoutPort(address: string): string {
  const [, bracketed] = /^\[([^\]]+)\](?::\d+)?$/.exec(address) ?? []
  if (bracketed) return bracketed
  return /^[\d.]+:\d+$/.test(address) ? address.replace(/:\d+$/, '') : address
}
