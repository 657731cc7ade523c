import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isDiskFull } from '../../../platform/storage/fullDisk.js'
import { freeBytes } from '../../../platform/storage/storageChecks.js'
import type { CataloguedModel } from './catalogue.js'
import { fetchFile, isNotWritable, sha256Of, sizeOf } from './fetchFile.js'
import { fileName, filesOf, isInstalled, modelDir, pathOf, stagingDir } from './installedModels.js'
import { holdModel } from './modelLock.js'

export type InstallFailure = 'UNREACHABLE' | 'OTHER_CONTENT' | 'DISK_FULL' | 'NOT_WRITABLE'

export type InstallOutcome =
  | { kind: 'installed' }
  | { kind: 'already-installed' }
  /** Another process adds or removes it just now. */
  | { kind: 'busy' }
  /** By the signal; what is there is gone on from. */
  | { kind: 'stopped' }
  /** `message` for the command line; `detail` in no language: an address, a status, a path. */
  | { kind: 'failed'; reason: InstallFailure; message: string; detail: string }

export interface Downloaded {
  file: string
  bytes: number
  totalBytes: number | null
  /** Of all its files together; null where a size is not known yet. */
  model: { bytes: number; totalBytes: number | null }
}

export interface InstallOptions {
  onDownloaded?: (progress: Downloaded) => void
  signal?: AbortSignal
  /** Left to others on the disk. */
  keepFreeBytes?: number
}

/** What was downloaded before an interruption is kept and gone on from. */
export async function installModel(
  modelsDir: string,
  model: CataloguedModel,
  options: InstallOptions = {},
): Promise<InstallOutcome> {
  if (await isUpToDate(modelsDir, model)) return { kind: 'already-installed' }
  const staging = stagingDir(modelsDir, model)
  try {
    const held = await holdModel(modelsDir, model.name)
    if (!held) return { kind: 'busy' }
    try {
      await mkdir(staging, { recursive: true })
      const failed = await lackOfRoom(modelsDir, model, options.keepFreeBytes ?? 0)
      if (failed) return failed
      return await fetchAll(modelsDir, model, { ...options, signal: anyOf(options.signal, held.lost) })
    } catch (error) {
      if (options.signal?.aborted) return { kind: 'stopped' }
      if (held.lost.aborted) return { kind: 'busy' }
      // Nobody else could write a byte either.
      if (isDiskFull(error)) await rm(staging, { recursive: true, force: true })
      throw error
    } finally {
      await held.release()
    }
  } catch (error) {
    return failureOf(error, modelsDir, model)
  }
}

/** Another model may have been given the same name, and its files too. */
async function isUpToDate(modelsDir: string, model: CataloguedModel): Promise<boolean> {
  if (!(await isInstalled(modelsDir, model))) return false
  for (const file of filesOf(model))
    if ((await sha256Of(pathOf(modelsDir, model, file))) !== file.sha256) return false
  return true
}

async function lackOfRoom(
  modelsDir: string,
  model: CataloguedModel,
  keepFreeBytes: number,
): Promise<InstallOutcome | undefined> {
  let needed = 0
  for (const file of filesOf(model)) {
    const have = await sizeOf(join(stagingDir(modelsDir, model), fileName(file)))
    needed += Math.max(0, (file.bytes ?? 0) - have)
  }
  const free = await freeBytes(modelsDir)
  if (needed + keepFreeBytes <= free) return
  const megabytes = (bytes: number) => `${Math.ceil(bytes / 1_000_000)} MB`
  return {
    kind: 'failed',
    reason: 'DISK_FULL',
    message: `There is no room for ${model.name} in ${modelsDir}: ${megabytes(needed + keepFreeBytes)} are needed, ${megabytes(free)} are free.`,
    detail: modelsDir,
  }
}

async function fetchAll(
  modelsDir: string,
  model: CataloguedModel,
  { onDownloaded = () => {}, signal }: InstallOptions,
): Promise<InstallOutcome> {
  const staging = stagingDir(modelsDir, model)
  const files = filesOf(model)
  const known = new Map(files.map(({ role, bytes }) => [role, { bytes: 0, totalBytes: bytes ?? null }]))
  for (const file of files) {
    const problem = await fetchFile(
      file,
      join(staging, fileName(file)),
      (bytes, totalBytes) => {
        known.set(file.role, { bytes, totalBytes: totalBytes ?? file.bytes ?? null })
        onDownloaded({ file: file.role, bytes, totalBytes, model: sumOf([...known.values()]) })
      },
      signal,
    )
    if (problem) return { kind: 'failed', ...problem }
  }
  signal?.throwIfAborted()
  await replace(modelDir(modelsDir, model), staging)
  return { kind: 'installed' }
}

function sumOf(files: { bytes: number; totalBytes: number | null }[]): Downloaded['model'] {
  return files.reduce<Downloaded['model']>(
    (sum, { bytes, totalBytes }) => ({
      bytes: sum.bytes + bytes,
      totalBytes: sum.totalBytes === null || totalBytes === null ? null : sum.totalBytes + totalBytes,
    }),
    { bytes: 0, totalBytes: 0 },
  )
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

function failureOf(error: unknown, modelsDir: string, { name }: CataloguedModel): InstallOutcome {
  if (isDiskFull(error)) {
    const message = `There is no room for ${name} in ${modelsDir}: the disk is full.`
    return { kind: 'failed', reason: 'DISK_FULL', message, detail: modelsDir }
  }
  if (isNotWritable(error)) {
    const message = `${name} cannot be added: nothing can be written to ${modelsDir}.`
    return { kind: 'failed', reason: 'NOT_WRITABLE', message, detail: modelsDir }
  }
  throw error
}

function anyOf(...signals: (AbortSignal | undefined)[]): AbortSignal {
  return AbortSignal.any(signals.filter((signal) => signal !== undefined))
}
