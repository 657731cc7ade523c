import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EVENTS_PATH, ServerEvent } from '../../src/contract/app/serverEvents.js'
import { buildServer } from '../../src/main/buildServer.js'
import { ask } from '../support/ask.js'
import { PASSWORD, type SignedUp } from '../support/server.js'
import { type CallCentre, createProject, openCallCentre, upload } from './callCentre.js'

let centre: CallCentre
let owner: SignedUp
let stranger: SignedUp

beforeAll(async () => {
  centre = await openCallCentre()
  owner = await centre.server.signUp('Olga')
  stranger = await centre.server.signUp('Sven')
})

afterAll(() => centre?.close())

async function listen(who: SignedUp, url = centre.url) {
  const leaving = new AbortController()
  const answer = await fetch(`${url}${EVENTS_PATH}`, {
    headers: { cookie: who.cookie },
    signal: leaving.signal,
  })
  const heard: ServerEvent[] = []
  let text = ''
  const ended = (async () => {
    for await (const chunk of answer.body ?? []) {
      text += Buffer.from(chunk).toString()
      heard.splice(
        0,
        heard.length,
        ...[...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => ServerEvent.parse(JSON.parse(data ?? ''))),
      )
    }
  })()
  ended.catch(() => {})
  return { answer, heard, ended, isOpen: () => text.includes('retry:'), leave: () => leaving.abort() }
}

test('open pages hear what happens in their organisation, and nothing of another', async () => {
  const [ours, theirs] = [await listen(owner), await listen(stranger)]
  expect(ours.answer.headers.get('content-type')).toBe('text/event-stream')
  const project = await createProject(centre, owner)
  const id = await upload(centre, owner, project.id, { name: 'call.wav', bytes: Buffer.from('RIFF') })
  await ask(centre.server, owner, 'DELETE', `/app/api/audios/${id}`)
  await ask(centre.server, owner, 'POST', `/app/api/removed-audios/${id}/restore`)
  await ask(centre.server, owner, 'DELETE', `/app/api/audios/${id}`)
  await ask(centre.server, owner, 'DELETE', `/app/api/removed-audios/${id}`)
  await expect
    .poll(() => ours.heard.map((event) => [event.type, event.id]), { timeout: 30_000 })
    .toEqual([
      ['audio.updated', id],
      ['audio.deleted', id],
      ['audio.restored', id],
      ['audio.deleted', id],
      ['audio.erased', id],
    ])

  const other = await createProject(centre, stranger)
  const theirId = await upload(centre, stranger, other.id, { name: 'call.wav', bytes: Buffer.from('RIFF') })
  await expect.poll(() => theirs.heard.map(({ id }) => id), { timeout: 30_000 }).toEqual([theirId])
  expect(ours.heard).toHaveLength(5)
  ours.leave()
  theirs.leave()
})

test('open pages hear that a run fell silent, though no worker is left to tell them', async () => {
  const project = await createProject(centre, owner)
  const id = await upload(centre, owner, project.id, { name: 'call.wav', bytes: Buffer.from('RIFF') })
  const { heard, leave } = await listen(owner)
  const admin = new pg.Client({ connectionString: centre.server.database.adminUrl })
  await admin.connect()
  await admin.query(
    `update audio set status = 'PROCESSING', run_id = 'killed', stage = 'JUDGING', progress = 0.91,
       run_seen_at = now() - interval '16 seconds' where id = $1`,
    [id],
  )
  await admin.end()
  await expect
    .poll(() => heard, { timeout: 30_000 })
    .toMatchObject([{ type: 'audio.updated', id, status: 'PENDING', stage: null, progress: null }])
  leave()
})

test('nobody listens without a session', async () => {
  const answer = await fetch(`${centre.url}${EVENTS_PATH}`)
  expect(answer.status).toBe(401)
})

test.each<
  [
    string,
    (
      person: SignedUp,
      page: (method: 'POST' | 'PATCH' | 'DELETE', url: string, body?: object) => Promise<unknown>,
    ) => Promise<unknown>,
  ]
>([
  ['signs out', (_person, page) => page('POST', '/app/api/auth/sign-out', {})],
  [
    'changes the password at another place',
    async ({ email }) => {
      const signedIn = await centre.server.app.inject({
        method: 'POST',
        url: '/app/api/auth/sign-in/email',
        payload: { email, password: PASSWORD },
      })
      const cookie = signedIn.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
      const body = { currentPassword: PASSWORD, newPassword: 'another one entirely' }
      return ask(centre.server, { cookie }, 'POST', '/app/api/auth/change-password', body)
    },
  ],
  ['is removed', ({ userId }) => ask(centre.server, owner, 'DELETE', `/app/api/members/${userId}`)],
  [
    'gets another role',
    ({ userId }) => ask(centre.server, owner, 'PATCH', `/app/api/members/${userId}`, { role: 'ADMIN' }),
  ],
])('the stream of whoever %s ends at once, on every server', async (what, change) => {
  const person = await centre.server.signUp(`Who ${what}`)
  const { body } = await ask(centre.server, owner, 'POST', '/app/api/invitations', { email: person.email })
  await ask(centre.server, person, 'POST', `/app/api/invitations/${body.link.split('/').at(-1)}/accept`)
  const second = await buildServer(centre.server.services)
  try {
    const other = await second.app.listen({ port: 0, host: '127.0.0.1' })
    const [here, there, stays] = [
      await listen(person),
      await listen(person, other),
      await listen(owner, other),
    ]
    let ended = 0
    for (const stream of [here, there]) void stream.ended.then(() => (ended += 1))
    let hasOwnersEnded = false
    void stays.ended.finally(() => (hasOwnersEnded = true)).catch(() => {})
    await expect.poll(() => here.isOpen() && there.isOpen()).toBe(true)
    await change(person, (method, url, payload) => ask(centre.server, person, method, url, payload))
    // Long before the look that is taken every minute.
    await expect.poll(() => ended, { timeout: 30_000 }).toBe(2)
    expect(hasOwnersEnded).toBe(false)
    stays.leave()
  } finally {
    await second.close()
  }
})

test('of very many streams of one person the oldest makes room', async () => {
  const streams = []
  for (let i = 0; i < 21; i += 1) streams.push(await listen(owner))
  await streams[0]?.ended
  for (const { leave } of streams) leave()
})

test('a server that stops ends its streams', async () => {
  const own = await openCallCentre()
  const person = await own.server.signUp('Petra')
  const answer = await fetch(`${own.url}${EVENTS_PATH}`, { headers: { cookie: person.cookie } })
  await own.close()
  await expect(answer.text()).resolves.toContain('retry:')
})
