import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { ScorecardDefinition } from '../../../contract/scorecard.js'
import type { AnalysisRequest } from '../../../edith/engine.js'
import { defaultScorecard, defaultScorecardName } from '../../../scorecards/defaultScorecard.js'

export type ReadScorecard =
  | { kind: 'read'; scorecard: AnalysisRequest['scorecard'] }
  | { kind: 'wrong'; message: string }

export async function readScorecard(path: string | undefined): Promise<ReadScorecard> {
  if (path === undefined) {
    const scorecard = { id: 'default', name: defaultScorecardName, version: 1, definition: defaultScorecard }
    return { kind: 'read', scorecard }
  }
  try {
    const definition = ScorecardDefinition.safeParse(JSON.parse(await readFile(path, 'utf8')))
    if (!definition.success) {
      return { kind: 'wrong', message: `${path} is no scorecard:\n${z.prettifyError(definition.error)}` }
    }
    return { kind: 'read', scorecard: { id: 'file', name: path, version: 1, definition: definition.data } }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { kind: 'wrong', message: `The scorecard ${path} cannot be read: ${why}` }
  }
}
