import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyRequest } from 'fastify'
import type { Caller, Identify } from '../../accounts/caller.js'
import { recordAuditOnce } from '../../audit/recordAudit.js'
import { recordingPath } from '../../contract/app/audios.js'
import type { Database } from '../../platform/db/database.js'
import { withOrg } from '../../platform/db/withOrg.js'
import { attachment } from '../../platform/http/attachment.js'
import type { App } from '../../platform/http/createApp.js'
import { isNotModified } from '../../platform/http/etag.js'
import { notFound, Problem } from '../../platform/http/problem.js'
import type { Storage } from '../../platform/storage/storage.js'
import { recordingOf } from '../queries.js'
import { requestSilencing } from '../requestSilencing.js'
import { byteRange } from './byteRange.js'
import { soundFor } from './soundFor.js'

/** A call is heard in many requests. */
const QUIET_MINUTES = 60

const NOT_YET_ANALYSED = {
  en: 'Before a recording is analysed nobody knows what in it has to be masked: until then only owners hear it.',
  fr: 'Avant l’analyse d’un enregistrement, on ne sait pas ce qui doit y être masqué : d’ici là, seuls les propriétaires l’entendent.',
}
const BEING_MADE = {
  en: 'A copy of this recording without what is masked is being made. Try again in a minute.',
  fr: 'Une copie de cet enregistrement sans ce qui est masqué est en préparation. Réessayez dans une minute.',
}

/** A recording as a browser plays it, from any second on. */
export function recordingRoute(
  app: App,
  { database, storage, identify }: { database: Database; storage: Storage; identify: Identify },
): void {
  const heardBy = async (caller: Caller, found: Parameters<typeof soundFor>[1], id: string) => {
    const heard = soundFor(caller.role, found)
    if (heard.kind === 'sound') return heard.sound
    if (heard.kind === 'not yet analysed') throw new Problem('conflict', NOT_YET_ANALYSED)
    await withOrg(database, caller.orgId, (tx) => requestSilencing(tx, id))
    throw new Problem('conflict', BEING_MADE)
  }
  app.route<{ Params: { id: string } }>({
    // Named both: the HEAD that Fastify would add to a GET knows no length of a stream.
    method: ['GET', 'HEAD'],
    url: recordingPath(':id'),
    schema: { hide: true },
    handler: async (request, reply) => {
      const caller = await identify(request)
      const found = await withOrg(database, caller.orgId, (tx) => recordingOf(tx, request.params.id))
      if (!found) throw notFound()
      const { key, type, holds } = await heardBy(caller, found, request.params.id)
      const size = await storage.size(key)
      if (size === undefined) throw notFound()

      // What a key holds never changes.
      const etag = `"${key.split('/').at(-1)}-${size}"`
      reply.headers({
        etag,
        'accept-ranges': 'bytes',
        'cache-control': 'private, max-age=3600',
        'content-type': type,
        'x-recording-holds': holds,
        // One address, and what it gives depends on who asks.
        vary: 'cookie',
        'content-disposition': attachment(found.originalName),
        'x-content-type-options': 'nosniff',
      })
      if (isNotModified(request.headers['if-none-match'], etag)) return reply.code(304).send()
      const asked = byteRange(rangeFor(request.headers, etag), size)
      if (asked.kind === 'unsatisfiable')
        return reply.code(416).header('content-range', `bytes */${size}`).send()
      if (asked.kind === 'part')
        reply.code(206).header('content-range', `bytes ${asked.start}-${asked.end}/${size}`)
      reply.header('content-length', asked.kind === 'part' ? asked.end - asked.start + 1 : size)
      if (request.method === 'HEAD') return reply.send()
      await withOrg(database, caller.orgId, (tx) =>
        recordAuditOnce(
          tx,
          {
            actor: caller,
            action: isPlayed(request) ? 'audio.listened' : 'audio.downloaded',
            targetType: 'audio',
            targetId: request.params.id,
            details: { name: found.originalName },
          },
          QUIET_MINUTES,
        ),
      )
      const body = await storage.openRead(key, asked.kind === 'part' ? asked : undefined)
      if (!body) throw notFound()
      return reply.send(body)
    },
  })
}

/** A player asks for parts, or says that it is one; whatever saves a recording asks for all of it. */
function isPlayed({ headers }: FastifyRequest): boolean {
  return headers['sec-fetch-dest'] === 'audio' || headers.range !== undefined
}

/** RFC 9110, 13.1.5: the rest of another recording than the one begun with is of no use; the whole of this one is. */
function rangeFor({ range, 'if-range': ifRange }: IncomingHttpHeaders, etag: string): string | undefined {
  return ifRange === undefined || ifRange === etag ? range : undefined
}
