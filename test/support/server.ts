import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import './typescriptChildren.js'
import { type BuiltServer, buildServer } from '../../src/main/buildServer.js'
import { loadConfig } from '../../src/main/config.js'
import { openServices, type Services } from '../../src/main/services.js'
import { createTestDatabase, type TestDatabase } from './postgres.js'

export interface TestServer extends BuiltServer {
  services: Services
  database: TestDatabase
  dataDir: string
  /** A new person with their own organisation; the cookie signs their requests. */
  signUp(name: string): Promise<SignedUp>
}

export interface SignedUp {
  email: string
  cookie: string
  userId: string
  orgId: string
}

export const PASSWORD = 'correct horse battery'

/** The whole server in this process, on a database of its own unless one is given; `inject` reaches it without a socket. */
export async function startTestServer(
  env: Record<string, string> = {},
  given?: TestDatabase,
): Promise<TestServer> {
  const database = given ?? (await createTestDatabase())
  const dataDir = await mkdtemp(join(tmpdir(), 'ccr-server-'))
  const services = await openServices(
    loadConfig({
      DATABASE_URL: database.adminUrl,
      SECRET_KEY: database.secret,
      DATA_DIR: dataDir,
      LOG_LEVEL: 'error',
      SIGN_INS_PER_MINUTE: '10000',
      ...env,
    }),
    'test',
  )
  const server = await buildServer(services)
  return {
    ...server,
    services,
    database,
    dataDir,
    signUp: (name) => signUp(server, name),
    async close() {
      await server.close()
      await services.close()
      if (!given) await database.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

let people = 0

async function signUp({ app }: BuiltServer, name: string): Promise<SignedUp> {
  people += 1
  const email = `${name.toLowerCase().replaceAll(/\W/g, '.')}.${people}@example.test`
  const answer = await app.inject({
    method: 'POST',
    url: '/app/api/auth/sign-up/email',
    payload: { name, email, password: PASSWORD },
  })
  if (answer.statusCode !== 200) throw new Error(`sign-up answered ${answer.statusCode}: ${answer.body}`)
  const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const me = (await app.inject({ url: '/app/api/me', headers: { cookie } })).json()
  return { email, cookie, userId: me.user.id, orgId: me.organisation.id }
}
