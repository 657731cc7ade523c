import type { FastifyRequest } from 'fastify'
import type { App } from './createApp.js'
import { Problem } from './problem.js'
import { originOf, type Site } from './site.js'

const READS = ['GET', 'HEAD', 'OPTIONS']

/**
 * A page of another site can make the browser send our cookie; it cannot make it lie about where the page is from.
 * For every write below `prefix`, before anything of it is read.
 */
export function requireSameOrigin(app: App, prefix: string, site: Site): void {
  app.addHook('onRequest', async (request) => {
    const { origin } = request.headers
    const isWrite = request.routeOptions.url?.startsWith(prefix) && !READS.includes(request.method)
    if (!isWrite || origin === undefined || origin === originOf(site, request)) return
    throw new Problem('forbidden', refusal(request, origin, site))
  })
}

function refusal(request: FastifyRequest, origin: string, site: Site): string {
  if (site.origin !== undefined)
    return `This request came from another site, ${origin}. This server is used at ${site.origin}${site.path}: open that address. (Whoever runs the server sets it: PUBLIC_URL.)`
  return `This request came from another site: from ${origin}, to ${originOf(site, request)}. If ${origin} is this server's own address, behind a proxy, whoever runs it sets PUBLIC_URL=${origin}.`
}
