import type { AppRouter } from '../accounts/appRoute.js'
import type { Caller } from '../accounts/caller.js'
import { requireInstanceAdmin } from '../accounts/instance/requireInstanceAdmin.js'
import { recordAudit } from '../audit/recordAudit.js'
import { modelEndpoints } from '../contract/app/models.js'
import type { CataloguedModel } from '../edith/speech/models/catalogue.js'
import { isInstalled } from '../edith/speech/models/installedModels.js'
import { readableCatalogue } from '../edith/speech/models/readableCatalogue.js'
import { removeModel } from '../edith/speech/models/removeModel.js'
import type { Database } from '../platform/db/database.js'
import { type OrgTx, withOrg } from '../platform/db/withOrg.js'
import { notFound } from '../platform/http/problem.js'
import { enqueue } from '../platform/queue/enqueue.js'
import { ADD_MODELS } from './jobs.js'
import { type ModelPlace, modelList } from './modelList.js'
import { catalogueUnreadable, isThere, neededByProjects, nothingWritable, notRemoved } from './problems.js'
import { cancelOrder, orderModel } from './queries.js'

const SEE_TO_MODELS = {
  en: 'see to its speech models',
  fr: 'gérer ses modèles de reconnaissance vocale',
}

/** Speech models serve every organisation: what is done to them is written into the log of whoever did it. */
export function modelRoutes(route: AppRouter, deps: ModelPlace & { database: Database }): void {
  const { database, modelsDir } = deps
  const list = () => modelList(database.anonymous, deps)
  const requireAdmin = (caller: Caller) => requireInstanceAdmin(database.anonymous, caller, SEE_TO_MODELS)

  route(modelEndpoints.list, async ({ caller }) => {
    await requireAdmin(caller)
    return list()
  })

  route(modelEndpoints.add, async ({ caller, body: { name } }) => {
    await requireAdmin(caller)
    if (await isInstalled(modelsDir, await catalogued(modelsDir, name))) throw isThere(name)
    const { directory } = await list()
    if (!directory.isWritable) throw nothingWritable(directory.path)
    await withOrg(database, caller.orgId, async (tx) => {
      await orderModel(tx, name, caller.userId)
      await wakeWorker(tx)
      await audit(tx, caller, 'model.requested', name)
    })
    return list()
  })

  route(modelEndpoints.cancel, async ({ caller, params: { name } }) => {
    await requireAdmin(caller)
    await withOrg(database, caller.orgId, async (tx) => {
      if (!(await cancelOrder(tx, name))) throw notFound()
      await wakeWorker(tx)
      await audit(tx, caller, 'model.cancelled', name)
    })
    return list()
  })

  route(modelEndpoints.remove, async ({ caller, params: { name }, query: { anyway } }) => {
    await requireAdmin(caller)
    const model = await catalogued(modelsDir, name)
    const needed = (await list()).models.find((each) => each.name === name)?.neededFor ?? []
    if (needed.length > 0 && anyway === 'false') throw neededByProjects(needed)
    const outcome = await removeModel(modelsDir, model)
    if (outcome === 'not-there') throw notFound()
    if (outcome !== 'removed') throw notRemoved(outcome, modelsDir)
    await withOrg(database, caller.orgId, (tx) => audit(tx, caller, 'model.removed', name))
    return list()
  })
}

function wakeWorker(tx: OrgTx): Promise<void> {
  return enqueue(tx, { task: ADD_MODELS, payload: {}, key: ADD_MODELS })
}

async function catalogued(modelsDir: string, wanted: string): Promise<CataloguedModel> {
  const { models, fault } = await readableCatalogue(modelsDir)
  if (fault !== null) throw catalogueUnreadable(modelsDir)
  const model = models.find(({ name }) => name === wanted)
  if (!model) throw notFound()
  return model
}

function audit(
  tx: OrgTx,
  caller: Caller,
  action: 'model.requested' | 'model.cancelled' | 'model.removed',
  name: string,
): Promise<void> {
  return recordAudit(tx, { actor: caller, action, targetType: 'model', targetId: name, details: { name } })
}
