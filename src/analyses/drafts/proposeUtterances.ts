import type { z } from 'zod'
import {
  type criterionDraftEndpoints,
  PAST_CALLS,
  type UtteranceProposal,
} from '../../contract/app/criterionDrafts.js'
import type { Drafting } from '../../edith/propose/startDrafting.js'
import type { Database } from '../../platform/db/database.js'
import { withOrg } from '../../platform/db/withOrg.js'
import { pastCalls, projectLanguage } from './pastCalls.js'

type Asked = z.output<typeof criterionDraftEndpoints.propose.body>

/** Undefined: there is no such project. */
export async function proposeUtterances(
  { database, drafting }: { database: Database; drafting: Drafting },
  orgId: string,
  { criterion, projectId, language, passed }: Asked,
): Promise<UtteranceProposal[] | undefined> {
  const found = projectId === null ? { language, calls: [] } : await callsOf(database, orgId, projectId)
  if (!found) return undefined
  const calls = found.calls.map((call) => ({ call, segments: call.segments }))
  const proposals = await drafting.propose({ ...criterion, passed }, calls, found.language)
  return proposals.map(({ text, said }) => ({
    text,
    call: said && {
      analysisId: said.call.id,
      originalName: said.call.originalName,
      start: said.segment.start,
      speaker: said.segment.speaker,
    },
  }))
}

async function callsOf(database: Database, orgId: string, projectId: string) {
  return withOrg(database, orgId, async (tx) => {
    const language = await projectLanguage(tx, projectId)
    return language && { language, calls: await pastCalls(tx, projectId, 0, PAST_CALLS) }
  })
}
