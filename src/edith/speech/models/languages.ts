import type { ServerLanguage } from '../../../contract/app/me.js'
import { isInstalled } from './installedModels.js'
import { readableCatalogue } from './readableCatalogue.js'

const BUILT_IN: ServerLanguage = { code: 'en', installed: true, installCommand: null }

/**
 * Every language that a catalogued model understands, English first; what is missing comes with the command that adds it.
 * `onCatalogue` is told what is wrong with the operator's own, or null.
 */
export async function languages(
  modelsDir: string,
  onCatalogue: (fault: string | null) => void,
): Promise<ServerLanguage[]> {
  const catalogue = await readableCatalogue(modelsDir)
  onCatalogue(catalogue.fault)
  const found = new Map([[BUILT_IN.code, BUILT_IN]])
  for (const model of catalogue.models) {
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
