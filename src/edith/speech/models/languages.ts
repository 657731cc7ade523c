import type { ServerLanguage } from '../../../contract/app/me.js'
import { isInstalled } from './installedModels.js'
import { readCatalogue } from './readCatalogue.js'

const BUILT_IN: ServerLanguage = { code: 'en', installed: true, installCommand: null }

/** Every language that a catalogued model understands, English first; what is missing comes with the command that adds it. */
export async function languages(modelsDir: string): Promise<ServerLanguage[]> {
  const found = new Map([[BUILT_IN.code, BUILT_IN]])
  for (const model of await readCatalogue(modelsDir)) {
    if (model.kind !== 'RECOGNITION') continue
    const installed = await isInstalled(modelsDir, model)
    for (const code of model.languages) {
      const known = found.get(code)
      if (known && (known.installed || !installed)) continue
      found.set(code, { code, installed, installCommand: installed ? null : `ccr models add ${model.name}` })
    }
  }
  return [...found.values()]
}
