import { parseArgs } from 'node:util'
import { addToOwnCatalogue } from '../../edith/speech/models/addToOwnCatalogue.js'
import type { CataloguedModel } from '../../edith/speech/models/catalogue.js'
import { publishedSize } from '../../edith/speech/models/describeModels.js'
import { filesOf, isInstalled } from '../../edith/speech/models/installedModels.js'
import { installModel } from '../../edith/speech/models/installModel.js'
import { parseModelOptions } from '../../edith/speech/models/parseModelOptions.js'
import { readCatalogue } from '../../edith/speech/models/readCatalogue.js'
import { removeModel } from '../../edith/speech/models/removeModel.js'
import { loadConfig } from '../config.js'

const USAGE = `ccr models list
ccr models add NAME
ccr models remove NAME
ccr models add NAME --family moonshine|whisper|nemo-transducer --languages fr,de --file ROLE=URL --sha256 ROLE=HEX ...

English needs no model: one is built in. "add" downloads a model of the catalogue, checks it and installs it in MODELS_DIR;
"remove" deletes its files there, and an analysis that uses it meanwhile goes on.
With --file and --sha256, once for each of the roles encoder, decoder, tokens (and joiner), a model of your own is added
to the catalogue (models.json in MODELS_DIR) and installed.`

export async function run(args: string[]): Promise<number> {
  const [verb, ...rest] = args
  const { engine, minFreeDiskBytes } = loadConfig()
  const { modelsDir } = engine
  try {
    if (verb === 'list' && rest.length === 0) return await list(modelsDir)
    if (verb === 'add') return await add({ modelsDir, keepFreeBytes: minFreeDiskBytes }, rest)
    if (verb === 'remove') return await remove(modelsDir, rest)
  } catch (error) {
    if (error instanceof TypeError) throw error
    return complain(error instanceof Error ? error.message : String(error), 1)
  }
  if (verb === '--help' || verb === '-h') {
    console.log(USAGE)
    return 0
  }
  return complain(USAGE, 2)
}

async function list(modelsDir: string): Promise<number> {
  console.log('moonshine-tiny-en  built in          en')
  for (const model of await readCatalogue(modelsDir)) {
    const state = (await isInstalled(modelsDir, model)) ? 'installed' : 'available'
    const bytes = publishedSize(model)
    const size = bytes === null ? '' : `${Math.round(bytes / 1_000_000)} MB`
    console.log(`${model.name.padEnd(18)} ${state.padEnd(10)} ${size.padStart(6)} ${purposeOf(model)}`)
  }
  return 0
}

interface Place {
  modelsDir: string
  keepFreeBytes: number
}

async function add(place: Place, args: string[]): Promise<number> {
  const { modelsDir } = place
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      family: { type: 'string' },
      languages: { type: 'string' },
      licence: { type: 'string' },
      file: { type: 'string', multiple: true, default: [] },
      sha256: { type: 'string', multiple: true, default: [] },
    },
  })
  const [name, ...rest] = positionals
  if (!name || rest.length > 0) return complain(USAGE, 2)
  // Also of an own model: nothing is downloaded for a catalogue that it could not be added to.
  const catalogue = await readCatalogue(modelsDir)
  if (values.file.length > 0) {
    const own = parseModelOptions(name, values)
    if (own.kind === 'wrong') return complain(own.message, 2)
    return install(place, own.model, () => addToOwnCatalogue(modelsDir, own.model))
  }
  const model = catalogue.find((candidate) => candidate.name === name)
  return model ? install(place, model) : complainOfName(name, catalogue)
}

async function remove(modelsDir: string, [name, ...rest]: string[]): Promise<number> {
  if (!name || rest.length > 0) return complain(USAGE, 2)
  const catalogue = await readCatalogue(modelsDir)
  const model = catalogue.find((candidate) => candidate.name === name)
  if (!model) return complainOfName(name, catalogue)
  switch (await removeModel(modelsDir, model)) {
    case 'removed':
      console.log(`${name} is removed`)
      return 0
    case 'not-there':
      return complain(`${name} is not installed`, 1)
    case 'busy':
      return complain(BUSY(name), 1)
    case 'not-writable':
      return complain(`${name} cannot be removed: nothing can be changed in ${modelsDir}`, 1)
  }
}

const BUSY = (name: string) =>
  `Another process is adding or removing ${name}, or did so until some seconds ago. Try again later.`

function complainOfName(name: string, catalogue: CataloguedModel[]): number {
  const names = catalogue.map((candidate) => candidate.name).join(', ')
  return complain(`There is no model "${name}" in the catalogue. It has: ${names}.`, 1)
}

async function install(
  { modelsDir, keepFreeBytes }: Place,
  model: CataloguedModel,
  onInstalled = async () => {},
): Promise<number> {
  console.error(`${model.name}: ${filesOf(model).length} files, licence ${model.licence}`)
  const outcome = await installModel(modelsDir, model, { onDownloaded: showDownload, keepFreeBytes })
  if (outcome.kind === 'busy' || outcome.kind === 'stopped') return complain(BUSY(model.name), 1)
  if (outcome.kind === 'failed') return complain(outcome.message, 1)
  await onInstalled()
  console.log(
    outcome.kind === 'installed'
      ? `${model.name} is installed: the next recording uses it`
      : `${model.name} is already installed`,
  )
  return 0
}

function purposeOf(model: CataloguedModel): string {
  return model.kind === 'DIARISATION'
    ? 'tells the speakers of mono recordings apart'
    : model.languages.join(' ')
}

let lastShown = ''

function showDownload({
  file,
  bytes,
  totalBytes,
}: {
  file: string
  bytes: number
  totalBytes: number | null
}) {
  const share = totalBytes ? ` ${Math.floor((bytes / totalBytes) * 100)} %` : ''
  const line = `${file}${share || ` ${Math.floor(bytes / 1_000_000)} MB`}`
  if (line === lastShown) return
  lastShown = line
  process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${line}` : `${line}\n`)
}

function complain(message: string, code: number): number {
  console.error(message)
  return code
}
