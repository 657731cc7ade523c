import { Kysely } from 'kysely'
import type pg from 'pg'
import type { Database } from './database.js'
import { camelCase, clientDialect } from './pooledDialect.js'
import type { DB } from './schema.gen.js'

declare const ofOneOrg: unique symbol

/** A transaction that sees one organisation's rows and no other's. Only `withOrg` and `readOrg` make one. */
export type OrgTx = Kysely<DB> & { readonly [ofOneOrg]: true; readonly orgId: string }

const BEGIN = { name: 'begin', text: 'begin' }
const SET_ORG = { name: 'set_org', text: "select set_config('app.org_id', $1, true)" }

/**
 * Runs `work` in one transaction with the organisation set. `begin` and the setting travel together with the first
 * query (the connection pipelines), so a transaction of one query costs two round trips.
 */
export async function withOrg<T>(
  database: Database,
  orgId: string,
  work: (tx: OrgTx) => Promise<T>,
): Promise<T> {
  if (orgId === '') throw new Error('withOrg needs an organisation')
  const client = await database.pool.connect()
  // Should `begin` or the setting fail, no query after it sees a row: there is no organisation then.
  const opened = Promise.all([client.query(BEGIN), client.query({ ...SET_ORG, values: [orgId] })])
  opened.catch(() => {})
  let broken: Error | undefined
  try {
    const result = await work(orgTx(client, orgId))
    await opened
    await client.query({ name: 'commit', text: 'commit' })
    return result
  } catch (error) {
    broken = await rollBack(client)
    throw error
  } finally {
    client.release(broken)
  }
}

export function orgTx(client: pg.PoolClient, orgId: string): OrgTx {
  const tx = new Kysely<DB>({ dialect: clientDialect(client), plugins: [camelCase] })
  return Object.assign(tx, { orgId }) as OrgTx
}

/** A connection that cannot even roll back is thrown away, with its transaction. */
async function rollBack(client: pg.PoolClient): Promise<Error | undefined> {
  try {
    await client.query('rollback')
    return undefined
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
