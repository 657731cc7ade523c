import type { App } from './createApp.js'
import { originOf, type Site } from './site.js'

const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  // The waveform and charts set widths and positions on elements.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

export function securityHeaders(app: App, site: Site): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-content-type-options', 'nosniff')
    reply.header('referrer-policy', 'same-origin')
    reply.header('content-security-policy', POLICY)
    reply.header('x-frame-options', 'DENY')
    if (originOf(site, request).startsWith('https:'))
      reply.header('strict-transport-security', 'max-age=31536000')
  })
}
