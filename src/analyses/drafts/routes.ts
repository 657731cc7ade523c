import type { FastifyReply } from 'fastify'
import type { AppRouter } from '../../accounts/appRoute.js'
import { OWNERS_AND_ADMINS, requireRole } from '../../accounts/caller.js'
import { criterionDraftEndpoints } from '../../contract/app/criterionDrafts.js'
import type { Embed } from '../../edith/judge/embedder.js'
import { rememberVectors } from '../../edith/propose/rememberVectors.js'
import { takeTurns } from '../../edith/speech/takeTurns.js'
import type { Database } from '../../platform/db/database.js'
import { notFound } from '../../platform/http/problem.js'
import { CHANGE_SCORECARDS } from '../../scorecards/changeScorecards.js'
import { proposeUtterances } from './proposeUtterances.js'
import { tryCriterion } from './tryCriterion.js'

/** What is said in fifty calls, 2 KB each. */
const REMEMBERED = { most: 12_000, forgetAfterMs: 10 * 60_000 }
/** Who tries a draft keeps the encoder busy for a minute: others' pages come in between, and nobody gets all of it. */
const AT_ONCE = 1

export function criterionDraftRoutes(
  route: AppRouter,
  { database, embed }: { database: Database; embed: Embed },
): void {
  const deps = { database, ...rememberVectors(embed, REMEMBERED) }
  const takeTurn = takeTurns(AT_ONCE)

  route(criterionDraftEndpoints.propose, async ({ caller, body }) => {
    requireRole(caller, OWNERS_AND_ADMINS, CHANGE_SCORECARDS)
    const proposals = await proposeUtterances(deps, caller.orgId, body)
    if (!proposals) throw notFound()
    return { proposals }
  })

  route(criterionDraftEndpoints.trial, async ({ caller, body, reply }) => {
    requireRole(caller, OWNERS_AND_ADMINS, CHANGE_SCORECARDS)
    const signal = untilGone(reply)
    const trial = await takeTurn(() => tryCriterion(deps, caller.orgId, body, signal))
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
