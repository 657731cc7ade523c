import { stat } from 'node:fs/promises'
import { builtinEnglish } from '../builtinEnglish.js'
import type { CataloguedModel } from './catalogue.js'
import { filesOf, isInstalled, pathOf } from './installedModels.js'
import { type ReadableCatalogue, readableCatalogue } from './readableCatalogue.js'

export interface DescribedModel {
  name: string
  kind: 'RECOGNITION' | 'DIARISATION'
  origin: 'BUILT_IN' | 'CATALOGUE' | 'OWN'
  /** None for what tells voices apart: it serves all. */
  languages: string[]
  licence: string
  isInstalled: boolean
  /** On disk; of what is not installed about what there is to download, null where nobody has said. */
  bytes: number | null
  /** About, while it is in use; null where nobody has said. */
  memoryBytes: number | null
}

/** As the child process that holds it takes, with what it finds speech by. */
const BUILT_IN_MEMORY_BYTES = 450_000_000

/** What there is and what could be added, the built-in one first. Asks no network. */
export async function describeModels(
  modelsDir: string,
  tokensDir: string,
): Promise<{ models: DescribedModel[] } & Pick<ReadableCatalogue, 'fault'>> {
  const { models, own, fault } = await readableCatalogue(modelsDir)
  const catalogued = models.map((model) => describe(modelsDir, model, own.has(model.name)))
  return { models: await Promise.all([describeBuiltIn(tokensDir), ...catalogued]), fault }
}

async function describeBuiltIn(tokensDir: string): Promise<DescribedModel> {
  const { name, language, files } = await builtinEnglish(tokensDir)
  return {
    name,
    kind: 'RECOGNITION',
    origin: 'BUILT_IN',
    languages: [language],
    licence: 'MIT',
    isInstalled: true,
    bytes: await sizeOfAll(Object.values(files)),
    memoryBytes: BUILT_IN_MEMORY_BYTES,
  }
}

async function describe(modelsDir: string, model: CataloguedModel, isOwn: boolean): Promise<DescribedModel> {
  const { name, kind, licence } = model
  const isThere = await isInstalled(modelsDir, model)
  return {
    name,
    kind,
    origin: isOwn ? 'OWN' : 'CATALOGUE',
    languages: model.kind === 'RECOGNITION' ? model.languages : [],
    licence,
    isInstalled: isThere,
    bytes: isThere
      ? await sizeOfAll(filesOf(model).map((file) => pathOf(modelsDir, model, file)))
      : publishedSize(model),
    memoryBytes: model.memoryBytes ?? null,
  }
}

export function publishedSize(model: CataloguedModel): number | null {
  return filesOf(model).reduce<number | null>(
    (sum, { bytes }) => (sum === null || bytes === undefined ? null : sum + bytes),
    0,
  )
}

/** 0 for what is removed at this moment. */
async function sizeOfAll(paths: string[]): Promise<number> {
  const sizes = await Promise.all(
    paths.map((path) =>
      stat(path).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}
