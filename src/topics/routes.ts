import type { AppRouter } from '../accounts/appRoute.js'
import { topicEndpoints } from '../contract/app/topics.js'
import type { Database } from '../platform/db/database.js'
import { withOrg } from '../platform/db/withOrg.js'
import { notFound } from '../platform/http/problem.js'
import { projectExists } from '../projects/projectExists.js'
import { presentTopic } from './presentTopic.js'
import { callsOfProject, topicRows } from './queries.js'
import { createTopic, deleteTopic, saveTopic } from './saveTopic.js'

export function topicRoutes(route: AppRouter, { database }: { database: Database }): void {
  route(topicEndpoints.list, async ({ caller, params: { projectId } }) =>
    withOrg(database, caller.orgId, async (tx) => {
      if (!(await projectExists(tx, projectId))) throw notFound()
      const topics = (await topicRows(tx, projectId)).map(presentTopic)
      return { topics, ...(await callsOfProject(tx, projectId)) }
    }),
  )
  route(topicEndpoints.create, async ({ caller, params, body }) =>
    withOrg(database, caller.orgId, (tx) => createTopic(tx, caller, params.projectId, body)),
  )
  route(topicEndpoints.save, async ({ caller, params, body }) =>
    withOrg(database, caller.orgId, (tx) => saveTopic(tx, caller, params.id, body)),
  )
  route(topicEndpoints.delete, async ({ caller, params }) => {
    await withOrg(database, caller.orgId, (tx) => deleteTopic(tx, caller, params.id))
    return undefined
  })
}
