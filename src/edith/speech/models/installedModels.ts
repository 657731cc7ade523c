import { access } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { CataloguedModel, ModelFile } from './catalogue.js'

export function modelDir(modelsDir: string, model: CataloguedModel): string {
  return join(modelsDir, model.name)
}

/** Beside it, so that it becomes the model by being renamed. */
export function stagingDir(modelsDir: string, model: CataloguedModel): string {
  return join(modelsDir, `.${model.name}.partial`)
}

/** A file is in a model's directory only when it is complete and checked. */
export async function isInstalled(modelsDir: string, model: CataloguedModel): Promise<boolean> {
  try {
    for (const file of filesOf(model)) await access(pathOf(modelsDir, model, file))
    return true
  } catch {
    return false
  }
}

export function filesOf(model: CataloguedModel): ({ role: string } & ModelFile)[] {
  return Object.entries(model.files).flatMap(([role, file]) => (file ? [{ role, ...file }] : []))
}

export function pathOf(
  modelsDir: string,
  model: CataloguedModel,
  file: { role: string; url: string },
): string {
  return join(modelDir(modelsDir, model), fileName(file))
}

export function fileName(file: { role: string; url: string }): string {
  return `${file.role}-${basename(new URL(file.url).pathname).replace(/[^A-Za-z0-9._-]/g, '_')}`
}
