import { baseLanguage } from '../../../contract/baseLanguage.js'
import { builtinEnglish } from '../builtinEnglish.js'
import type { DiarisationModel, SpeechModel } from '../speechModel.js'
import type { CataloguedModel } from './catalogue.js'
import { filesOf, isInstalled, pathOf } from './installedModels.js'
import { readCatalogue } from './readCatalogue.js'

export type ChosenModels =
  | { kind: 'chosen'; model: SpeechModel; diarisation: DiarisationModel | null }
  | { kind: 'missing'; message: string }

/** An installed model for the language is preferred to the built-in one: whoever adds it wants it used. */
export async function chooseModels(
  language: string,
  modelsDir: string,
  tokensDir: string,
): Promise<ChosenModels> {
  const base = baseLanguage(language)
  const catalogue = await readCatalogue(modelsDir)
  const installed: CataloguedModel[] = []
  for (const model of catalogue) if (await isInstalled(modelsDir, model)) installed.push(model)

  const diarisation = installed.map((model) => asDiarisation(model, modelsDir)).find((model) => model) ?? null
  const fitting = installed.find((model) => speaks(model, base))
  if (fitting) return { kind: 'chosen', model: asSpeech(fitting, base, modelsDir), diarisation }
  if (base === 'en') return { kind: 'chosen', model: await builtinEnglish(tokensDir), diarisation }
  return { kind: 'missing', message: whatHelps(language, base, catalogue) }
}

function speaks(model: CataloguedModel, base: string): boolean {
  return model.kind === 'RECOGNITION' && model.languages.includes(base)
}

function asSpeech(model: CataloguedModel, language: string, modelsDir: string): SpeechModel {
  if (model.kind !== 'RECOGNITION') throw new Error(`"${model.name}" does not recognise speech`)
  const files = Object.fromEntries(filesOf(model).map((file) => [file.role, pathOf(modelsDir, model, file)]))
  const tellsLanguage = model.family === 'whisper' && model.languages.length > 1
  return { name: model.name, family: model.family, language, ...(tellsLanguage && { tellsLanguage }), files }
}

function asDiarisation(model: CataloguedModel, modelsDir: string): DiarisationModel | undefined {
  if (model.kind !== 'DIARISATION') return
  const { segmentation, embedding } = model.files
  return {
    name: model.name,
    segmentation: pathOf(modelsDir, model, { role: 'segmentation', ...segmentation }),
    embedding: pathOf(modelsDir, model, { role: 'embedding', ...embedding }),
  }
}

function whatHelps(language: string, base: string, catalogue: CataloguedModel[]): string {
  const advised = catalogue.find((model) => speaks(model, base))
  return advised
    ? `No speech model for "${language}" is installed. On the server, "ccr models add ${advised.name}" installs one.`
    : `No speech model for "${language}" is installed, and none is in the catalogue. On the server, "ccr models list" shows which languages can be added, and an own model can be listed in models.json.`
}
