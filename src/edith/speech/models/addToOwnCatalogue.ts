import { randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CataloguedModel } from './catalogue.js'
import { readOwnCatalogue } from './readCatalogue.js'

export async function addToOwnCatalogue(modelsDir: string, model: CataloguedModel): Promise<void> {
  const others = (await readOwnCatalogue(modelsDir)).filter(({ name }) => name !== model.name)
  await mkdir(modelsDir, { recursive: true })
  const path = join(modelsDir, 'models.json')
  const partial = `${path}.${randomUUID()}`
  await writeFile(partial, `${JSON.stringify({ models: [...others, model] }, null, 2)}\n`)
  await rename(partial, path)
}
