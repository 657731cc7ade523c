import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { builtinCatalogue, CataloguedModel } from './catalogue.js'

const OwnCatalogue = z.object({ models: z.array(CataloguedModel) })

/** The operator's own `models.json` comes first: a name in it replaces ours. */
export async function readCatalogue(modelsDir: string): Promise<CataloguedModel[]> {
  return ownBeforeBuiltin(await readOwnCatalogue(modelsDir))
}

export function ownBeforeBuiltin(own: CataloguedModel[]): CataloguedModel[] {
  const names = new Set(own.map(({ name }) => name))
  return [...own, ...builtinCatalogue.filter(({ name }) => !names.has(name))]
}

export async function readOwnCatalogue(modelsDir: string): Promise<CataloguedModel[]> {
  const path = join(modelsDir, 'models.json')
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw new Error(`${path} cannot be read: ${error instanceof Error ? error.message : error}`)
  }
  const parsed = OwnCatalogue.safeParse(parseJson(text, path))
  if (!parsed.success) throw new Error(`${path} is no catalogue of models: ${z.prettifyError(parsed.error)}`)
  return parsed.data.models
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`${path} is not JSON: ${error instanceof Error ? error.message : error}`)
  }
}
