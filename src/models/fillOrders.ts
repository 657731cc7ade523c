import { type InstallOutcome, installModel } from '../edith/speech/models/installModel.js'
import { readCatalogue } from '../edith/speech/models/readCatalogue.js'
import { removePartial } from '../edith/speech/models/removeModel.js'
import type { Database } from '../platform/db/database.js'
import { createId } from '../platform/id.js'
import type { Log } from '../platform/log.js'
import { closeOrder, failOrder, handBackOrder, noteProgress, takeOrder } from './queries.js'

const BEAT_MS = 2000

export interface OrderDeps {
  database: Database
  modelsDir: string
  /** Left to recordings on the disk. */
  keepFreeBytes: number
}

interface Order {
  name: string
  runId: string
}

/** Downloads what was asked for, one model after the other, until there is nothing left or the worker stops. */
export async function fillOrders(deps: OrderDeps, log: Log, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    const runId = createId()
    const taken = await takeOrder(deps.database.anonymous, runId)
    if (!taken) return
    const order = { name: taken.name, runId }
    const isDone = taken.isCancelled ? await clearAway(deps, order) : await fill(deps, order, log, stopping)
    // Another process has it just now: in a minute one looks again.
    if (!isDone) return handBackOrder(deps.database.anonymous, order)
  }
}

async function fill(deps: OrderDeps, order: Order, log: Log, stopping: AbortSignal): Promise<boolean> {
  const db = deps.database.anonymous
  const outcome = await download(deps, order, log, stopping).catch((error: unknown) => {
    log.error({ err: error, model: order.name }, 'a model could not be added')
    return 'error' as const
  })
  if (outcome === 'error') {
    await failOrder(db, order, 'ERROR', null)
    return true
  }
  switch (outcome.kind) {
    case 'busy':
      return false
    case 'stopped':
      return stopping.aborted ? false : clearAway(deps, order)
    case 'failed':
      log.warn({ model: order.name, reason: outcome.reason, detail: outcome.detail }, outcome.message)
      await failOrder(db, order, outcome.reason, outcome.detail)
      return true
    default:
      log.info({ model: order.name }, 'a model was added')
      await closeOrder(db, order)
      return true
  }
}

async function download(
  { database, modelsDir, keepFreeBytes }: OrderDeps,
  order: Order,
  log: Log,
  stopping: AbortSignal,
): Promise<InstallOutcome> {
  const model = (await readCatalogue(modelsDir)).find(({ name }) => name === order.name)
  if (!model) throw new Error(`the catalogue has no "${order.name}" any more`)
  const cancelled = new AbortController()
  let progress = { bytes: 0, totalBytes: null as number | null }
  const beating = setInterval(() => {
    noteProgress(database.anonymous, order, progress).then(
      (isOurs) => isOurs || cancelled.abort(),
      // The download needs no database: it goes on while that is away.
      (error: unknown) => log.warn({ err: error }, 'the progress of a download was not written'),
    )
  }, BEAT_MS)
  try {
    return await installModel(modelsDir, model, {
      keepFreeBytes,
      signal: AbortSignal.any([stopping, cancelled.signal]),
      onDownloaded: (downloaded) => {
        progress = downloaded.model
      },
    })
  } finally {
    clearInterval(beating)
  }
}

/** Of one that was cancelled nothing stays on the disk. Where it is another worker's by now, that is left to it. */
async function clearAway({ database, modelsDir }: OrderDeps, order: Order): Promise<boolean> {
  const model = (await readCatalogue(modelsDir)).find(({ name }) => name === order.name)
  if (model && (await removePartial(modelsDir, model)) === 'busy') return false
  await closeOrder(database.anonymous, order)
  return true
}
