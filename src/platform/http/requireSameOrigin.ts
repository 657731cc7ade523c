import type { FastifyRequest } from 'fastify'
import type { Words } from '../../contract/words.js'
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

function refusal(request: FastifyRequest, origin: string, site: Site): Words {
  if (site.origin !== undefined)
    return {
      en: `This request came from another site, ${origin}. This server is used at ${site.origin}${site.path}: open that address. (Whoever runs the server sets it: PUBLIC_URL.)`,
      fr: `Cette requête vient d’un autre site, ${origin}. Ce serveur s’utilise à l’adresse ${site.origin}${site.path} : ouvrez-la. (Son administrateur la règle par PUBLIC_URL.)`,
    }
  // Of a page without an address: a file, a frame in a sandbox.
  if (origin === 'null')
    return {
      en: 'This request came from a page that has no address of its own.',
      fr: 'Cette requête vient d’une page qui n’a pas d’adresse à elle.',
    }
  const target = originOf(site, request)
  return {
    en: `This request came from another site: from ${origin}, to ${target}. If ${origin} is this server's own address, behind a proxy, whoever runs it sets PUBLIC_URL=${origin}.`,
    fr: `Cette requête vient d’un autre site : de ${origin}, vers ${target}. Si ${origin} est l’adresse de ce serveur derrière un proxy, son administrateur règle PUBLIC_URL=${origin}.`,
  }
}
