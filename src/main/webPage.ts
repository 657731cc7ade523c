import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { compressBody } from '../platform/http/compressBody.js'
import { etagOf, isNotModified } from '../platform/http/etag.js'
import type { Site } from '../platform/http/site.js'

type SendPage = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>

/** The one page of the web app, made to fit where it is served: one build serves below any path. Nothing when not built. */
export async function readWebPage(webDir: string, site: Site): Promise<SendPage | undefined> {
  const built = await readFile(join(webDir, 'index.html'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (built === undefined) return undefined
  const page = fitted(built, site)
  const etag = etagOf(page)
  return async (request, reply) => {
    reply.headers({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      vary: 'accept, accept-encoding',
      etag,
    })
    if (reply.statusCode === 200 && isNotModified(request.headers['if-none-match'], etag))
      return reply.code(304).send()
    // It holds no secret, so that compressing it can tell none.
    const { bytes, coding } = await compressBody(page, request.headers['accept-encoding'])
    if (coding) reply.header('content-encoding', coding)
    return reply.send(bytes)
  }
}

function fitted(built: string, { origin, path }: Site): string {
  return built
    .replaceAll(/(href|src)="\.\//g, `$1="${path}/`)
    .replace('name="ccr-path" content=""', `name="ccr-path" content="${path}"`)
    .replace(
      'name="ccr-url" content=""',
      `name="ccr-url" content="${origin === undefined ? '' : origin + path}"`,
    )
}
