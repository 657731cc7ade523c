import type { FastifyReply } from 'fastify'
import type { AppRouter } from '../../accounts/appRoute.js'
import { OWNERS_AND_ADMINS, requireRole } from '../../accounts/caller.js'
import { criterionDraftEndpoints } from '../../contract/app/criterionDrafts.js'
import type { Drafting } from '../../edith/propose/startDrafting.js'
import type { Database } from '../../platform/db/database.js'
import { notFound } from '../../platform/http/problem.js'
import { CHANGE_SCORECARDS } from '../../scorecards/changeScorecards.js'
import { proposeUtterances } from './proposeUtterances.js'
import { tryCriterion } from './tryCriterion.js'

export function criterionDraftRoutes(
  route: AppRouter,
  deps: { database: Database; drafting: Drafting },
): void {
  route(criterionDraftEndpoints.propose, async ({ caller, body }) => {
    requireRole(caller, OWNERS_AND_ADMINS, CHANGE_SCORECARDS)
    const proposals = await proposeUtterances(deps, caller.orgId, body)
    if (!proposals) throw notFound()
    return { proposals }
  })

  route(criterionDraftEndpoints.trial, async ({ caller, body, reply }) => {
    requireRole(caller, OWNERS_AND_ADMINS, CHANGE_SCORECARDS)
    const signal = untilGone(reply)
    const trial = await tryCriterion(deps, caller.orgId, body, signal)
    if (!trial) throw notFound()
    return trial
  })
}

/** Aborted when whoever asked no longer waits. */
function untilGone({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController()
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort(new Error('nobody waits for the answer'))
  })
  return gone.signal
}
