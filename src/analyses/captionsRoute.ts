import { z } from 'zod'
import type { Identify } from '../accounts/caller.js'
import { findAudio } from '../audios/findAudio.js'
import { CaptionFormat, captionsPath } from '../contract/app/analyses.js'
import { Locale } from '../contract/app/me.js'
import { toSrt } from '../edith/captions/toSrt.js'
import { toVtt } from '../edith/captions/toVtt.js'
import type { Database } from '../platform/db/database.js'
import { withOrg } from '../platform/db/withOrg.js'
import { attachment } from '../platform/http/attachment.js'
import type { App } from '../platform/http/createApp.js'
import { parseInput } from '../platform/http/parseInput.js'
import { notFound } from '../platform/http/problem.js'
import { readerLocale } from '../platform/http/readerLocale.js'
import { analysisById } from './queries.js'

const FORMATS = {
  srt: { write: toSrt, type: 'application/x-subrip; charset=utf-8' },
  vtt: { write: toVtt, type: 'text/vtt; charset=utf-8' },
}

/** A call's transcript as captions, masked as it is stored, with the speakers' names in the reader's language. */
export function captionsRoute(
  app: App,
  { database, identify }: { database: Database; identify: Identify },
): void {
  for (const format of CaptionFormat.options) {
    app.route<{ Params: { id: string } }>({
      method: 'GET',
      url: captionsPath(':id', format),
      schema: { hide: true },
      handler: async (request, reply) => {
        const caller = await identify(request)
        const { locale = readerLocale(request) } = parseInput(Query, request.query)
        const found = await withOrg(database, caller.orgId, async (tx) => {
          const analysis = await analysisById(tx, request.params.id)
          const audio = analysis && (await findAudio(tx, analysis.audioId))
          return audio && { name: audio.originalName, transcript: analysis.transcript }
        })
        if (!found) throw notFound()
        const { write, type } = FORMATS[format]
        return reply
          .headers({
            'content-type': type,
            'content-disposition': attachment(`${withoutEnding(found.name)}.${format}`),
            'cache-control': 'no-store',
            'x-content-type-options': 'nosniff',
          })
          .send(write(found.transcript, locale))
      },
    })
  }
}

const Query = z.object({ locale: Locale.optional() })

function withoutEnding(name: string): string {
  return name.replace(/(?<=.)\.[^.\s]{1,5}$/, '')
}
