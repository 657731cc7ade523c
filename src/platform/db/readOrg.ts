import type { Compilable, CompiledQuery } from 'kysely'
import type { QueryResult } from 'pg'
import type { Database } from './database.js'
import { camelCase } from './pooledDialect.js'
import { readTogether, type Statement } from './readTogether.js'
import { statementName } from './statementName.js'
import { type OrgTx, orgTx } from './withOrg.js'

type RowsOf<Q extends readonly Compilable<unknown>[]> = {
  -readonly [K in keyof Q]: Q[K] extends Compilable<infer Row> ? Row[] : never
}

const READ_AS_ORG = {
  name: 'read_as_org',
  text: "select set_config('app.org_id', $1, true), set_config('transaction_read_only', 'on', true)",
}

/**
 * As `withOrg`, for queries that do not depend on each other's results: the organisation and all of them travel
 * together, in one round trip and one transaction.
 */
export async function readOrg<const Q extends readonly Compilable<unknown>[]>(
  database: Database,
  orgId: string,
  ask: (tx: OrgTx) => Q,
): Promise<RowsOf<Q>> {
  if (orgId === '') throw new Error('readOrg needs an organisation')
  const client = await database.pool.connect()
  let isBroken = true
  try {
    const queries = ask(orgTx(client, orgId)).map((query) => query.compile())
    const [, ...answers] = await readTogether(client, [
      { ...READ_AS_ORG, values: [orgId] },
      ...queries.map(named),
    ])
    isBroken = false
    const rows = queries.map((query, i) => camelCased(query, answers[i]))
    // A result per query, in their order.
    return (await Promise.all(rows)) as RowsOf<Q>
  } finally {
    client.release(isBroken)
  }
}

function named(query: CompiledQuery): Statement {
  const name = statementName(query.sql)
  return { ...(name && { name }), text: query.sql, values: query.parameters }
}

async function camelCased({ queryId }: CompiledQuery, answer: QueryResult | undefined) {
  const { rows } = await camelCase.transformResult({ queryId, result: { rows: answer?.rows ?? [] } })
  return rows
}
