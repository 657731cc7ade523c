import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { CataloguedModel } from './catalogue.js'
import { fileName, filesOf, isInstalled, modelDir, pathOf } from './installedModels.js'

export type InstallOutcome =
  | { kind: 'installed' }
  | { kind: 'already-installed' }
  | { kind: 'failed'; message: string }

export type OnDownloaded = (progress: { file: string; bytes: number; totalBytes: number | null }) => void

const ATTEMPTS = 4

/** What was downloaded before an interruption is kept and gone on from. */
export async function installModel(
  modelsDir: string,
  model: CataloguedModel,
  onDownloaded: OnDownloaded = () => {},
): Promise<InstallOutcome> {
  if (await isUpToDate(modelsDir, model)) return { kind: 'already-installed' }
  const staging = join(modelsDir, `.${model.name}.partial`)
  await mkdir(staging, { recursive: true })
  for (const file of filesOf(model)) {
    const problem = await fetchFile(file, join(staging, fileName(file)), onDownloaded)
    if (problem) return { kind: 'failed', message: problem }
  }
  await replace(modelDir(modelsDir, model), staging)
  return { kind: 'installed' }
}

/** Another model may have been given the same name, and its files too. */
async function isUpToDate(modelsDir: string, model: CataloguedModel): Promise<boolean> {
  if (!(await isInstalled(modelsDir, model))) return false
  for (const file of filesOf(model))
    if ((await sha256(pathOf(modelsDir, model, file))) !== file.sha256) return false
  return true
}

async function fetchFile(
  file: { role: string; url: string; sha256: string },
  path: string,
  onDownloaded: OnDownloaded,
): Promise<string | undefined> {
  if ((await sizeOf(path)) > 0 && (await sha256(path)) === file.sha256) return
  let problem = ''
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    try {
      await download(file, path, onDownloaded)
      problem = ''
      break
    } catch (error) {
      problem = `${file.url} could not be downloaded: ${reasonOf(error)}`
    }
  }
  if (problem) return problem
  const found = await sha256(path)
  if (found === file.sha256) return
  await rm(path, { force: true })
  return `${file.url} is not the file that was expected: its SHA-256 is ${found}, not ${file.sha256}. Nothing was installed.`
}

async function download(
  file: { role: string; url: string },
  path: string,
  onDownloaded: OnDownloaded,
): Promise<void> {
  const have = await sizeOf(path)
  const response = await fetch(file.url, have > 0 ? { headers: { range: `bytes=${have}-` } } : {})
  // The file is there in full, or what is there is no beginning of it: the checksum tells which.
  if (response.status === 416) return
  if (!response.ok || !response.body) throw new Error(`the server answered ${response.status}`)
  const isResumed = response.status === 206
  let bytes = isResumed ? have : 0
  const length = Number(response.headers.get('content-length'))
  const totalBytes = length > 0 ? bytes + length : null
  await pipeline(
    Readable.fromWeb(response.body),
    async function* count(chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        bytes += chunk.length
        onDownloaded({ file: file.role, bytes, totalBytes })
        yield chunk
      }
    },
    createWriteStream(path, { flags: isResumed ? 'a' : 'w' }),
  )
  if (totalBytes !== null && bytes < totalBytes) throw new Error('the connection ended early')
}

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

async function replace(directory: string, fresh: string): Promise<void> {
  const old = `${fresh}.old`
  await rm(old, { recursive: true, force: true })
  await rename(directory, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
  await rename(fresh, directory)
  await rm(old, { recursive: true, force: true })
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size
  } catch {
    return 0
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message
}
