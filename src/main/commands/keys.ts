import { parseArgs } from 'node:util'
import { issueApiKey } from '../../api-keys/issueApiKey.js'
import { allApiKeys } from '../../api-keys/queries.js'
import { revokeApiKey } from '../../api-keys/revokeApiKey.js'
import { NewApiKey } from '../../contract/app/apiKeys.js'
import { withOrg } from '../../platform/db/withOrg.js'
import { loadConfig } from '../config.js'
import { openServices, type Services } from '../services.js'
import { findOrganisation } from './findOrganisation.js'

const USAGE = [
  'ccr keys create --org ORG --name NAME [--expires 2027-01-31T00:00:00Z]   prints the key, once',
  'ccr keys list [--org ORG] [--json]',
  'ccr keys revoke ID',
].join('\n')

const EXPIRES = '--expires'

/** API keys, for the operator: no session, every organisation. ORG is an id or a slug. */
export async function run(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      org: { type: 'string' },
      name: { type: 'string' },
      expires: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const [verb, id, ...rest] = positionals
  const { org, name } = values
  const isWellFormed =
    rest.length === 0 &&
    (verb === 'revoke' ? id !== undefined : ['create', 'list'].includes(verb ?? '') && !id) &&
    (verb !== 'create' || (org !== undefined && name !== undefined))
  if (!isWellFormed) return complain(USAGE, 2)

  const services = await openServices(loadConfig(), 'keys', 'operator')
  try {
    if (verb === 'create') return await create(services, values)
    if (verb === 'list') return await list(services, values)
    return await revoke(services, id ?? '')
  } finally {
    await services.close()
  }
}

async function create(
  { database }: Services,
  given: { org?: string | undefined; name?: string | undefined; expires?: string | undefined },
): Promise<number> {
  if (given.org === undefined || given.name === undefined) return complain(USAGE, 2)
  const body = NewApiKey.safeParse({ name: given.name, expiresAt: given.expires ?? null })
  if (!body.success)
    return complain(
      body.error.issues
        .map(({ path, message }) => `${path[0] === 'expiresAt' ? EXPIRES : '--name'} ${message}`)
        .join('\n'),
      2,
    )
  const { name, expiresAt } = body.data
  const expiry = expiresAt === null ? null : new Date(expiresAt)
  if (expiry && expiry <= new Date()) return complain(`${EXPIRES} takes a time in the future`, 2)
  const org = await findOrganisation(database.anonymous, given.org)
  if (!org) return complain(`There is no organisation "${given.org}". Try: ccr orgs list`, 1)
  const { key } = await withOrg(database, org.orgId, (tx) =>
    issueApiKey(tx, null, { name, expiresAt: expiry }),
  )
  console.log(key)
  return 0
}

async function list(
  { database }: Services,
  { org, json }: { org?: string | undefined; json: boolean },
): Promise<number> {
  const only = org === undefined ? undefined : await findOrganisation(database.anonymous, org)
  if (org !== undefined && !only) return complain(`There is no organisation "${org}". Try: ccr orgs list`, 1)
  const keys = (await allApiKeys(database.anonymous)).filter(({ orgId }) => !only || orgId === only.orgId)
  if (json) console.log(JSON.stringify(keys, null, 2))
  else
    for (const key of keys) console.log([key.id, key.orgId, key.lastFour, stateOf(key), key.name].join('\t'))
  return 0
}

async function revoke({ database }: Services, id: string): Promise<number> {
  const key = (await allApiKeys(database.anonymous)).find((candidate) => candidate.id === id)
  if (!key) return complain(`There is no API key "${id}". Try: ccr keys list`, 1)
  const isRevoked = await withOrg(database, key.orgId, (tx) => revokeApiKey(tx, null, id))
  console.error(isRevoked ? `${key.name} is revoked.` : `${key.name} was revoked before.`)
  return 0
}

function stateOf({ revokedAt, expiresAt }: { revokedAt: Date | null; expiresAt: Date | null }): string {
  if (revokedAt) return `revoked ${revokedAt.toISOString()}`
  if (expiresAt) return `${expiresAt <= new Date() ? 'expired' : 'expires'} ${expiresAt.toISOString()}`
  return 'active'
}

function complain(message: string, code: number): number {
  console.error(message)
  return code
}
