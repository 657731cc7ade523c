import type { Embed } from '../edith/judge/embedder.js'
import type { Database } from '../platform/db/database.js'
import { withOrg } from '../platform/db/withOrg.js'
import type { FoundByMeaning } from './evaluateRule.js'
import { findByMeaning, meaningKeys, type Said } from './foundByMeaning.js'
import { enabledRules, type StoredRule } from './ruleQueries.js'

const MAX_PREPARED = 100

export interface Meanings {
  /** Before an analysis is stored, outside of any transaction: the model takes seconds on a long call. */
  prepare(
    orgId: string,
    call: { audioId: string; projectId: string; transcript: Said },
    signal?: AbortSignal,
  ): Promise<void>
  /** What was prepared for this call; looked for now when a rule has been made or changed since. */
  of(audioId: string, rules: readonly StoredRule[], said: Said): Promise<FoundByMeaning>
}

export function createMeanings(deps: { database: Database; embed: Embed }): Meanings {
  const prepared = new Map<string, { keys: Set<string>; found: FoundByMeaning }>()
  const look = (rules: readonly StoredRule[], said: Said, signal?: AbortSignal) =>
    findByMeaning(
      rules.map(({ definition }) => definition),
      said,
      deps.embed,
      signal,
    )
  return {
    async prepare(orgId, { audioId, projectId, transcript }, signal) {
      const rules = await withOrg(deps.database, orgId, (tx) => enabledRules(tx, projectId))
      const keys = meaningKeys(rules.map(({ definition }) => definition))
      if (keys.size === 0) return
      if (prepared.size >= MAX_PREPARED) prepared.clear()
      prepared.set(audioId, { keys, found: await look(rules, transcript, signal) })
    },
    async of(audioId, rules, said) {
      const ready = prepared.get(audioId)
      prepared.delete(audioId)
      const keys = meaningKeys(rules.map(({ definition }) => definition))
      if (ready && [...keys].every((key) => ready.keys.has(key))) return ready.found
      return look(rules, said)
    },
  }
}
