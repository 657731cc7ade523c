import { access, constants } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Kysely } from 'kysely'
import type { Model, ModelDownload, ModelList } from '../contract/app/models.js'
import { baseLanguage } from '../contract/baseLanguage.js'
import { type DescribedModel, describeModels } from '../edith/speech/models/describeModels.js'
import type { DB } from '../platform/db/schema.gen.js'
import { errorCode } from '../platform/storage/errorCode.js'
import { freeBytes } from '../platform/storage/storageChecks.js'
import { projectLanguages } from '../projects/projectLanguages.js'
import { type DownloadRow, downloads } from './queries.js'
import type { OnCatalogue } from './tellOfFault.js'

export interface ModelPlace {
  modelsDir: string
  /** Where the built-in model's words are written. */
  tokensDir: string
  /** Is told what is wrong with the operator's catalogue, or null. */
  onCatalogue: OnCatalogue
}

/** What is installed, what could be, and what is on its way. */
export async function modelList(db: Kysely<DB>, place: ModelPlace): Promise<ModelList> {
  const { modelsDir, tokensDir, onCatalogue } = place
  // Before the directory is read: what arrives meanwhile is on its way a moment longer, and never nowhere.
  const orders = new Map((await downloads(db)).map((row) => [row.name, row]))
  const { models, fault } = await describeModels(modelsDir, tokensDir)
  onCatalogue(fault)
  const languages = await projectLanguages(db)
  return {
    models: models.map((model) => ({
      ...model,
      neededFor: neededFor(model, models, languages),
      download: presentDownload(orders.get(model.name)),
    })),
    directory: { ...(await lookAt(modelsDir)), fault },
  }
}

/** What only this one understands, of what projects are in. */
function neededFor(
  model: Pick<DescribedModel, 'name' | 'languages' | 'isInstalled' | 'origin'>,
  all: Pick<DescribedModel, 'name' | 'languages' | 'isInstalled'>[],
  projects: { language: string; projects: number }[],
): Model['neededFor'] {
  if (!model.isInstalled || model.origin === 'BUILT_IN') return []
  const others = all.filter(({ name, isInstalled }) => isInstalled && name !== model.name)
  const byOthers = new Set(others.flatMap(({ languages }) => languages))
  return projects.filter(({ language }) => {
    const base = baseLanguage(language)
    return model.languages.includes(base) && !byOthers.has(base)
  })
}

function presentDownload(row: DownloadRow | undefined): ModelDownload | null {
  if (!row) return null
  const { name: _name, requestedAt, ...download } = row
  return { ...download, requestedAt: requestedAt.toISOString() }
}

async function lookAt(path: string): Promise<Omit<ModelList['directory'], 'fault'>> {
  const there = await nearest(path)
  const isWritable = await access(there, constants.W_OK).then(
    () => true,
    () => false,
  )
  return { path, isWritable, freeBytes: await freeBytes(there).catch(() => null) }
}

/** Made with the first model: until then what counts is where it will lie. */
async function nearest(path: string): Promise<string> {
  try {
    await access(path)
    return path
  } catch (error) {
    return errorCode(error) === 'ENOENT' && dirname(path) !== path ? nearest(dirname(path)) : path
  }
}
