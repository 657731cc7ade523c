import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { ScorecardDefinition } from '../../../contract/scorecard.js'
import type { AnalysisRequest } from '../../../edith/engine.js'
import { defaultScorecardIn } from '../../../scorecards/defaultScorecards.js'

/** The same for every language where a file names it. */
export type ScorecardFor = (language: string) => AnalysisRequest['scorecard']

export type ReadScorecard = { kind: 'read'; scorecardFor: ScorecardFor } | { kind: 'wrong'; message: string }

export async function readScorecard(path: string | undefined): Promise<ReadScorecard> {
  if (path === undefined) {
    return {
      kind: 'read',
      scorecardFor: (language) => ({ id: 'default', version: 1, ...defaultScorecardIn(language) }),
    }
  }
  try {
    const definition = ScorecardDefinition.safeParse(JSON.parse(await readFile(path, 'utf8')))
    if (!definition.success) {
      return { kind: 'wrong', message: `${path} is no scorecard:\n${z.prettifyError(definition.error)}` }
    }
    const scorecard = { id: 'file', name: path, version: 1, definition: definition.data }
    return { kind: 'read', scorecardFor: () => scorecard }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { kind: 'wrong', message: `The scorecard ${path} cannot be read: ${why}` }
  }
}
