import { parseArgs } from 'node:util'
import { allOrganisations } from '../../accounts/allOrganisations.js'
import { changePlan } from '../../billing/changePlan.js'
import { PlanName } from '../../contract/app/me.js'
import { withOrg } from '../../platform/db/withOrg.js'
import { loadConfig } from '../config.js'
import { openServices, type Services } from '../services.js'
import { findOrganisation } from './findOrganisation.js'

const USAGE = `ccr orgs list [--json]\nccr orgs set-plan ORG ${PlanName.options.join('|')}   ORG is an id or a slug`

/** Organisations, for the operator. */
export async function run(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  })
  const [verb, org, plan, ...rest] = positionals
  const isList = verb === 'list' && org === undefined
  const wanted = PlanName.safeParse(plan)
  const isSetPlan = verb === 'set-plan' && org !== undefined && rest.length === 0 && wanted.success
  if (!isList && !isSetPlan) return complain(USAGE, 2)

  const services = await openServices(loadConfig(), 'orgs', 'operator')
  try {
    return isSetPlan ? await setPlan(services, org, wanted.data) : await list(services, values.json)
  } finally {
    await services.close()
  }
}

async function list({ database }: Services, asJson: boolean): Promise<number> {
  const organisations = (await allOrganisations(database.anonymous)).map(
    ({ orgId, name, slug, plan, members, createdAt }) => ({
      id: orgId,
      name,
      slug,
      plan,
      members,
      createdAt: createdAt.toISOString(),
    }),
  )
  if (asJson) console.log(JSON.stringify(organisations, null, 2))
  else
    for (const { id, plan, members, name } of organisations) console.log([id, plan, members, name].join('\t'))
  return 0
}

async function setPlan({ database }: Services, wanted: string, plan: PlanName): Promise<number> {
  const org = await findOrganisation(database.anonymous, wanted)
  if (!org) return complain(`There is no organisation "${wanted}". Try: ccr orgs list`, 1)
  await withOrg(database, org.orgId, async (tx) => {
    await changePlan(tx, { to: plan, by: null })
  })
  console.error(`${org.name} is on ${plan}.`)
  return 0
}

function complain(message: string, code: number): number {
  console.error(message)
  return code
}
