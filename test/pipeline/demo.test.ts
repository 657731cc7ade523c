import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAuth } from '../../src/accounts/auth.js'
import { buildServer } from '../../src/main/buildServer.js'
import { loadConfig } from '../../src/main/config.js'
import { demoCalls } from '../../src/main/demo/demoCalls.js'
import { demoSignIn, ensureDemoUser } from '../../src/main/demo/demoUser.js'
import { seedDemo } from '../../src/main/demo/seedDemo.js'
import { DEMO_SIGN_IN } from '../../src/main/demo/signIn.js'
import { createStorage } from '../../src/platform/storage/createStorage.js'
import type { Storage } from '../../src/platform/storage/storage.js'
import { adminClient } from '../support/adminClient.js'
import { ask } from '../support/ask.js'
import { type SignedUp, startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let pool: pg.Pool
let storage: Storage

beforeAll(async () => {
  server = await startTestServer()
  pool = new pg.Pool({ connectionString: server.services.databaseUrls.auth, max: 1 })
  storage = createStorage(server.services.config)
})

afterAll(async () => {
  await pool?.end()
  await server?.close()
})

async function seed(into: Storage = storage) {
  const auth = createAuth({
    pool,
    secret: server.services.secret,
    publicUrl: 'http://localhost:80',
    isSignUpOpen: true,
    signInsPerMinute: 1000,
    mails: undefined,
    onWarning: () => {},
  })
  const { database, config } = server.services
  return seedDemo({ database, storage: into, plans: config.plans }, await ensureDemoUser(auth, pool))
}

async function signIn(): Promise<Pick<SignedUp, 'cookie'>> {
  const answer = await server.app.inject({
    method: 'POST',
    url: '/app/api/auth/sign-in/email',
    payload: DEMO_SIGN_IN,
  })
  expect(answer.statusCode).toBe(200)
  return { cookie: answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ') }
}

async function storedFiles(): Promise<number> {
  let count = 0
  for await (const _file of storage.list('')) count += 1
  return count
}

test('without the demo nobody is told of its sign-in', async () => {
  expect(await demoSignIn(pool)).toBeNull()
})

test('a demo that broke off half way is made whole by the next start, and then left alone', async () => {
  const calls = await demoCalls()
  let puts = 0
  const failing: Storage = {
    ...storage,
    put: async (key, path) => {
      puts += 1
      if (puts === 3) throw new Error('the disk is full')
      await storage.put(key, path)
    },
  }
  await expect(seed(failing)).rejects.toThrow('the disk is full')
  expect(await seed()).toEqual({ calls: calls.length, waiting: calls.length })
  const filesAfter = await storedFiles()
  const admin = await adminClient(server.database)
  await admin.query(`update audio set status = 'FAILED' where id = (select min(id) from audio)`)
  expect(await seed()).toEqual({ calls: calls.length, waiting: calls.length - 1 })
  await admin.query(`update audio set status = 'PENDING'`)
  await admin.end()
  expect(await storedFiles()).toBe(filesAfter)

  expect(await demoSignIn(pool)).toEqual(DEMO_SIGN_IN)
  const visitor = await signIn()
  const me = await ask(server, visitor, 'GET', '/app/api/me')
  expect(me.body.organisation).toMatchObject({ plan: 'BUSINESS', role: 'OWNER' })
  const projects = await ask(server, visitor, 'GET', '/app/api/projects')
  expect(projects.body.data).toMatchObject([{ audioCount: calls.length, averageScore: null }])
  const audios = await ask(server, visitor, 'GET', `/app/api/projects/${projects.body.data[0].id}/audios`)
  for (const audio of audios.body.data) expect(audio).toMatchObject({ status: 'PENDING', source: 'IMPORT' })
  expect(audios.body.data.map(({ originalName }: { originalName: string }) => originalName).sort()).toEqual(
    calls.map(({ originalName }) => originalName).sort(),
  )
})

test('a server that others reach closes the demo that was made before, and its sessions; ours opens it again', async () => {
  const visitor = await signIn()
  const config = { ...server.services.config, isDemoOpen: false }
  const exposed = await buildServer({ ...server.services, config })
  try {
    const payload = DEMO_SIGN_IN
    const refused = await exposed.app.inject({ method: 'POST', url: '/app/api/auth/sign-in/email', payload })
    expect(refused.statusCode).toBe(401)
    expect((await exposed.app.inject({ url: '/app/api/server' })).json()).toMatchObject({ demo: null })
    expect((await ask(server, visitor, 'GET', '/app/api/me')).status).toBe(401)
  } finally {
    await exposed.close()
  }
  await seed()
  expect(await demoSignIn(pool)).toEqual(DEMO_SIGN_IN)
  await signIn()
})

test.each([
  [{}, true],
  [{ HOST: 'localhost' }, true],
  [{ HOST: '::1' }, true],
  [{ HOST: '0.0.0.0' }, false],
  [{ HOST: '::' }, false],
  [{ HOST: '192.168.1.7' }, false],
  [{ PUBLIC_URL: 'https://ccr.example.com' }, false],
  [{ HOST: '0.0.0.0', DEMO: 'on' }, true],
  [{ DEMO: 'off' }, false],
])('with %j the demo opens: %s', (env, isDemoOpen) => {
  expect(loadConfig(env).isDemoOpen).toBe(isDemoOpen)
})

test('a demo whose password was changed tells nobody a wrong one', async () => {
  await pool.query('update account set password = $1', [`${'0'.repeat(32)}:${'0'.repeat(128)}`])
  expect(await demoSignIn(pool)).toBeNull()
})
