import { randomUUID } from 'node:crypto'
import { rename, rm } from 'node:fs/promises'
import { errorCode } from '../../../platform/storage/errorCode.js'
import type { CataloguedModel } from './catalogue.js'
import { isNotWritable } from './fetchFile.js'
import { modelDir, stagingDir } from './installedModels.js'
import { holdModel } from './modelLock.js'

export type RemoveOutcome = 'removed' | 'not-there' | 'busy' | 'not-writable'

/** All at once for whoever looks for it. A process that has loaded it keeps it until it ends. */
export async function removeModel(modelsDir: string, model: CataloguedModel): Promise<RemoveOutcome> {
  return whileHeld(modelsDir, model, async () => {
    const aside = `${stagingDir(modelsDir, model)}.${randomUUID()}`
    try {
      await rename(modelDir(modelsDir, model), aside)
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return 'not-there'
      throw error
    }
    await rm(aside, { recursive: true, force: true })
    return 'removed'
  })
}

/** What an interrupted download has left. */
export async function removePartial(modelsDir: string, model: CataloguedModel): Promise<RemoveOutcome> {
  return whileHeld(modelsDir, model, async () => {
    await rm(stagingDir(modelsDir, model), { recursive: true, force: true })
    return 'removed'
  })
}

async function whileHeld(
  modelsDir: string,
  model: CataloguedModel,
  remove: () => Promise<RemoveOutcome>,
): Promise<RemoveOutcome> {
  try {
    const held = await holdModel(modelsDir, model.name)
    if (!held) return 'busy'
    try {
      return await remove()
    } finally {
      await held.release()
    }
  } catch (error) {
    if (isNotWritable(error)) return 'not-writable'
    throw error
  }
}
