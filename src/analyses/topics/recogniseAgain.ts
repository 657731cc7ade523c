import type { Embed } from '../../edith/judge/embedder.js'
import { recogniseTopics } from '../../edith/topics/recogniseTopics.js'
import type { Database } from '../../platform/db/database.js'
import { withOrg } from '../../platform/db/withOrg.js'
import { tellOrganisation } from '../../platform/serverEvents/tellOrganisation.js'
import { insertTopics } from '../../topics/insertTopics.js'
import { requestRecognition } from '../../topics/requestRecognition.js'
import { topicsOfProject } from '../../topics/topicsOfProject.js'
import { callsToLookThrough, forgetTopics, takeLookedThrough, topicsState } from './queries.js'

/** A minute's work at most, so that analyses get their turn in between. */
const CALLS_A_JOB = 50

/**
 * Looks through past calls, from their stored transcripts, for the topics that were added or changed since; what a call
 * is about besides stays. Each call is written by itself: whatever ends the worker, another goes on from there.
 */
export async function recogniseAgain(
  { database, embed }: { database: Database; embed: Embed },
  { orgId, projectId }: { orgId: string; projectId: string },
  signal: AbortSignal,
): Promise<void> {
  const found = await withOrg(database, orgId, async (tx) => {
    const state = await topicsState(tx, projectId)
    if (!state) return undefined
    const calls = await callsToLookThrough(tx, projectId, state.version, CALLS_A_JOB)
    return { ...state, calls, topics: await topicsOfProject(tx, projectId) }
  })
  if (!found || found.calls.length === 0) return
  for (const call of found.calls) {
    signal.throwIfAborted()
    const changed = found.topics.filter(({ version }) => version > call.topicsVersion)
    const topics = await recogniseTopics(call, changed, { embed, signal })
    await withOrg(database, orgId, async (tx) => {
      if (!(await takeLookedThrough(tx, call, found.version))) return
      const ids = changed.map(({ id }) => id)
      if (ids.length > 0) await forgetTopics(tx, call.id, ids)
      await insertTopics(tx, call.id, topics)
    })
  }
  await withOrg(database, orgId, async (tx) => {
    await tellOrganisation(tx, { type: 'topics.updated', id: projectId })
    await requestRecognition(tx, projectId)
  })
}
