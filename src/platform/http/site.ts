import type { FastifyRequest } from 'fastify'

/** Where people reach us. */
export interface Site {
  /** Undefined: at whatever address the browser asked. */
  origin: string | undefined
  /** What stands before every path that people see, '/ccr' for example; '' at the root of a host. */
  path: string
}

export const ANY_ADDRESS: Site = { origin: undefined, path: '' }

/** Proxies may say any Host: where the public origin is known, it is not asked for. */
export function originOf(site: Site, request: FastifyRequest): string {
  return site.origin ?? `${request.protocol}://${request.host}`
}
