import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import { isPage } from '../contract/app/pages.js'
import type { Words } from '../contract/words.js'
import type { App } from '../platform/http/createApp.js'
import { notFound, Problem } from '../platform/http/problem.js'
import type { Site } from '../platform/http/site.js'
import { readWebPage } from './webPage.js'

/** The built web app: its files, its page at the addresses that it knows, and 404 for whatever nobody serves. */
export async function webApp(app: App, webDir: string, site: Site): Promise<void> {
  const sendPage = await readWebPage(webDir, site)
  if (sendPage)
    await app.register(fastifyStatic, {
      root: webDir,
      index: false,
      allowedPath: (path) => !path.endsWith('/') && path !== '/index.html',
      schemaHide: true,
      preCompressed: true,
      setHeaders: (reply, path) => {
        // Built names carry a hash of their content.
        const isHashed = path.startsWith(join(webDir, 'assets/'))
        reply.headers({
          'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
          vary: 'accept-encoding',
        })
      },
    })
  app.setNotFoundHandler((request, reply) => {
    const [path = ''] = request.url.split('?', 1)
    if (!sendPage || looksLikeApi(path)) throw notFound()
    const accepted = mediaTypes(request.headers.accept)
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (!isPage(path)) {
      // The page says so in its own look, to whoever looks. Programs, scripts and images get what they can read.
      if (isRead && accepted.includes('text/html')) return sendPage(request, reply.code(404))
      throw notFound()
    }
    if (!isRead)
      throw new Problem('method_not_allowed', READ_ONLY, {
        headers: { allow: 'GET, HEAD' },
      })
    if (!accepted.some((type) => ['text/html', 'text/*', '*/*'].includes(type))) throw notFound()
    return sendPage(request, reply)
  })
}

const READ_ONLY: Words = {
  en: 'This path takes GET and HEAD.',
  fr: 'Cette adresse accepte GET et HEAD.',
}

/** In any spelling: a program that builds its addresses wrongly must not take a page for an answer. */
function looksLikeApi(path: string): boolean {
  return /^\/+(api|app\/+api|platform|v\d+)(\/|$)/i.test(decodeURIComponent(path))
}

function mediaTypes(accept = '*/*'): string[] {
  return accept.split(',').flatMap((part) => {
    const [type = '', ...parameters] = part
      .toLowerCase()
      .split(';')
      .map((piece) => piece.trim())
    return parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)) ? [] : [type]
  })
}
