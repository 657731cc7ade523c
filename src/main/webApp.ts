import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { App } from '../platform/http/createApp.js'
import { notFound } from '../platform/http/problem.js'

/** The built web app. Its own paths are unknown here: whatever is no file and no API is answered with the page. */
export async function webApp(app: App, webDir: string): Promise<void> {
  const isBuilt = existsSync(join(webDir, 'index.html'))
  if (isBuilt)
    await app.register(fastifyStatic, {
      root: webDir,
      index: 'index.html',
      schemaHide: true,
      setHeaders: (reply, path) => {
        // Built names carry a hash of their content.
        const isHashed = path.includes(`${webDir}/assets/`)
        reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' || request.method === 'HEAD'
    const path = request.url.split('?', 1)[0] ?? ''
    if (!isBuilt || !isPage || /^\/(api|app\/api)(\/|$)/.test(path) || /\.\w+$/.test(path)) throw notFound()
    return reply.header('cache-control', 'no-cache').sendFile('index.html')
  })
}
