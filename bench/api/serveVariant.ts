import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import type { Admit } from '../../src/api-keys/admission.js'
import { analysisById } from '../../src/api-v1/analysisQueries.js'
import { audioPage, audioTotal } from '../../src/api-v1/audioQueries.js'
import { apiV1Routes } from '../../src/api-v1/routes.js'
import { buildServer } from '../../src/main/buildServer.js'
import { loadConfig } from '../../src/main/config.js'
import { openServices } from '../../src/main/services.js'
import { parseNumbers } from '../../src/platform/db/parseNumbers.js'
import { readOrg } from '../../src/platform/db/readOrg.js'
import { type OrgTx, withOrg } from '../../src/platform/db/withOrg.js'
import { createApp } from '../../src/platform/http/createApp.js'
import { ANY_ADDRESS } from '../../src/platform/http/site.js'
import { bench } from './environment.js'

const WINDOW = { offset: 0, limit: 50 }
const { orgId, analysisId } = bench()
const services = await openServices(loadConfig(), 'bench')
const { database } = services

const listOf = (tx: OrgTx) => [audioPage(tx, {}, WINDOW), audioTotal(tx, {})] as const
const detailOf = (tx: OrgTx) => [analysisById(tx, analysisId)] as const

const variants: Record<string, () => Promise<string>> = { raw, rls, unmetered, full }
const start = variants[process.argv[2] ?? '']
if (!start) throw new Error(`no variant ${process.argv[2]}`)
console.log(await start())

/** node:http and the driver: the same SQL, named and pipelined, by a role that no policy holds back; no checks. */
async function raw(): Promise<string> {
  const pool = new pg.Pool({
    connectionString: loadConfig().databaseUrl,
    max: loadConfig().databaseConnections,
    types: parseNumbers,
    pipeline: true,
  })
  const compiled = await withOrg(database, orgId, async (tx) => ({
    list: listOf(tx).map((query) => query.compile()),
    detail: detailOf(tx).map((query) => query.compile()),
  }))
  return serve(async (isList) => {
    const name = isList ? 'list' : 'detail'
    const client = await pool.connect()
    try {
      const results = await Promise.all(
        compiled[name].map(({ sql, parameters }, i) =>
          client.query({ name: `${name}${i}`, text: sql, values: [...parameters] }),
        ),
      )
      return results.map(({ rows }) => rows)
    } finally {
      client.release()
    }
  })
}

/** The same with row-level security: a transaction with its organisation. */
async function rls(): Promise<string> {
  return serve((isList) => (isList ? readOrg(database, orgId, listOf) : readOrg(database, orgId, detailOf)))
}

/** Ours without asking for key, plan and quota: validation, presenting, the contract's schemas, tags. */
async function unmetered(): Promise<string> {
  const now = new Date()
  const standing = {
    orgId,
    keyId: 'bench',
    lastUsedAt: new Date(Date.now() + 1e9),
    plan: 'BUSINESS' as const,
    quota: null,
    usedBefore: 0,
    admitted: 1,
    periodStart: now,
    resetsAt: now,
    resetsInSeconds: 1,
  }
  const admit: Admit = async () => ({ kind: 'admitted', standing, remaining: null, answered: () => {} })
  const app = createApp({ log: services.log })
  apiV1Routes(app, { database, log: services.log, version: '0', admit, site: ANY_ADDRESS })
  return app.listen({ port: 0, host: '127.0.0.1' })
}

async function full(): Promise<string> {
  const { app } = await buildServer(services)
  return app.listen({ port: 0, host: '127.0.0.1' })
}

function serve(answer: (isList: boolean) => Promise<unknown>): Promise<string> {
  const server = createServer((request, response) => {
    answer(request.url?.startsWith('/api/v1/audios') === true).then(
      (rows) => {
        const body = JSON.stringify(rows)
        response.setHeader('content-type', 'application/json')
        response.setHeader('content-length', Buffer.byteLength(body))
        response.end(body)
      },
      (error: unknown) => {
        console.error(error)
        response.statusCode = 500
        response.end()
      },
    )
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    })
  })
}
