import type { FastifyRequest } from 'fastify'
import { Locale } from '../../contract/app/me.js'

/** What people read on our pages. The public APIs are read by programs, and speak English. */
const PEOPLES = '/app/'

/** The language that the reader of an answer likes best, of those that we speak. */
export function readerLocale({ url, headers }: Pick<FastifyRequest, 'url' | 'headers'>): Locale {
  return url.startsWith(PEOPLES) ? preferred(headers['accept-language'] ?? '') : 'en'
}

/** RFC 9110, 12.5.4. Of equally liked ones the first. */
function preferred(accepted: string): Locale {
  const ranked = accepted.split(',').flatMap((part) => {
    const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase())
    const known = Locale.safeParse(tag.split('-', 1)[0])
    const quality = parameters.find((parameter) => parameter.startsWith('q='))
    return known.success ? [{ locale: known.data, liking: quality ? Number(quality.slice(2)) : 1 }] : []
  })
  const [best] = ranked.filter(({ liking }) => liking > 0).sort((a, b) => b.liking - a.liking)
  return best?.locale ?? 'en'
}
