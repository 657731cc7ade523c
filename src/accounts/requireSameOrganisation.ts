import type { FastifyRequest } from 'fastify'
import { ORGANISATION_HEADER } from '../contract/app/me.js'
import { Problem } from '../platform/http/problem.js'
import type { Caller } from './caller.js'

/** A page shows one organisation while another tab switches: what it goes on to change must not be the other's. */
export function requireSameOrganisation(request: FastifyRequest, { orgId }: Caller): void {
  const shown = request.headers[ORGANISATION_HEADER]
  if (shown === undefined || shown === orgId) return
  throw new Problem(
    'conflict',
    {
      en: 'You have switched to another organisation since this page was loaded. Reload the page.',
      fr: 'Vous avez changé d’organisation depuis le chargement de cette page. Rechargez-la.',
    },
    { headers: { [ORGANISATION_HEADER]: orgId } },
  )
}
