import type { Compilable, CompiledQuery } from 'kysely'
import type { QueryResult } from 'pg'
import type { Database } from './database.js'
import { inOneWrite } from './inOneWrite.js'
import { camelCase } from './pooledDialect.js'
import { statementName } from './statementName.js'
import { type OrgTx, orgTx } from './withOrg.js'

type RowsOf<Q extends readonly Compilable<unknown>[]> = {
  -readonly [K in keyof Q]: Q[K] extends Compilable<infer Row> ? Row[] : never
}

const BEGIN = { name: 'begin_read', text: 'begin read only' }
const SET_ORG = { name: 'set_org', text: "select set_config('app.org_id', $1, true)" }
const COMMIT = { name: 'commit', text: 'commit' }

/**
 * As `withOrg`, for queries that do not depend on each other's results: `begin`, the organisation, all of them and
 * `commit` travel together, in one round trip.
 */
export async function readOrg<const Q extends readonly Compilable<unknown>[]>(
  database: Database,
  orgId: string,
  ask: (tx: OrgTx) => Q,
): Promise<RowsOf<Q>> {
  if (orgId === '') throw new Error('readOrg needs an organisation')
  const client = await database.pool.connect()
  try {
    const queries = ask(orgTx(client, orgId)).map((query) => query.compile())
    const sent = inOneWrite(client, () => [
      client.query(BEGIN),
      client.query({ ...SET_ORG, values: [orgId] }),
      ...queries.map((query) => client.query(named(query))),
      // After a failure this rolls back.
      client.query(COMMIT),
    ])
    const results = await Promise.allSettled(sent)
    const answers = results.map((result) => {
      if (result.status === 'rejected') throw result.reason
      return result.value
    })
    const rows = queries.map((query, i) => camelCased(query, answers[i + 2]))
    // A result per query, in their order.
    return (await Promise.all(rows)) as RowsOf<Q>
  } finally {
    // A connection whose transaction did not end is thrown away with it.
    client.release(client.getTransactionStatus() !== 'I')
  }
}

function named(query: CompiledQuery) {
  const name = statementName(query.sql)
  return { ...(name && { name }), text: query.sql, values: [...query.parameters] }
}

async function camelCased({ queryId }: CompiledQuery, answer: QueryResult | undefined) {
  const { rows } = await camelCase.transformResult({ queryId, result: { rows: answer?.rows ?? [] } })
  return rows
}
