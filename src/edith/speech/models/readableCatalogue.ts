import { builtinCatalogue, type CataloguedModel } from './catalogue.js'
import { ownBeforeBuiltin, readOwnCatalogue } from './readCatalogue.js'

export interface ReadableCatalogue {
  models: CataloguedModel[]
  /** Names of the operator's own. */
  own: ReadonlySet<string>
  /** What is wrong with the operator's `models.json`, of which nothing is here then; null: nothing. */
  fault: string | null
}

/**
 * For who only looks at what there is. Whoever analyses, adds or removes reads it strictly: a call that another model
 * heard because a file was half written would stay as it is.
 */
export async function readableCatalogue(modelsDir: string): Promise<ReadableCatalogue> {
  try {
    const own = await readOwnCatalogue(modelsDir)
    return { models: ownBeforeBuiltin(own), own: new Set(own.map(({ name }) => name)), fault: null }
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error)
    return { models: [...builtinCatalogue], own: new Set(), fault }
  }
}
