import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordingPath } from '../../src/contract/app/audios.js'
import { type CallCentre, createProject, openCallCentre, upload } from '../pipeline/callCentre.js'
import { ask } from '../support/ask.js'
import { PASSWORD, type SignedUp } from '../support/server.js'

let centre: CallCentre
let owner: SignedUp
beforeAll(async () => {
  centre = await openCallCentre()
  owner = await centre.server.signUp('Audited Owner')
})
afterAll(() => centre?.close())

interface Entry {
  action: string
  address: string | null
  actor: { name: string } | null
  target: { name: string } | null
}

const post = (path: string, payload: object, headers: Record<string, string> = {}) =>
  centre.server.app.inject({
    method: 'POST',
    url: `/app/api/auth${path}`,
    payload,
    headers,
    remoteAddress: '203.0.113.7',
  })
const entries = async (query = ''): Promise<Entry[]> =>
  (await ask(centre.server, owner, 'GET', `/app/api/audit${query}`)).body.data
const actions = async (query = '') => (await entries(query)).map(({ action }) => action)

test('sign-in, wrong passwords and a new password stand in the log, with the address', async () => {
  const { email } = owner
  for (const i of [1, 2, 3]) await post('/sign-in/email', { email, password: `wrong guess ${i}` })
  await expect.poll(() => actions('?kind=ACCESS')).toEqual(['session.sign_in_failed'])
  const signedIn = await post('/sign-in/email', { email, password: PASSWORD })
  await expect.poll(() => actions('?kind=ACCESS')).toContain('session.signed_in')
  const cookie = signedIn.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const changed = await post(
    '/change-password',
    { currentPassword: PASSWORD, newPassword: 'another one entirely' },
    { cookie, origin: 'http://localhost:80', host: 'localhost:80' },
  )
  owner.cookie = changed.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  await expect
    .poll(() => actions('?kind=ACCESS'))
    .toEqual(['password.changed', 'session.signed_in', 'session.sign_in_failed'])
  const [change, , failure] = await entries('?kind=ACCESS')
  expect(change).toMatchObject({ actor: { name: 'Audited Owner' }, address: '203.0.113.7' })
  // Who it was nobody knows; whose account it was does.
  expect(failure).toMatchObject({ actor: null, target: { name: 'Audited Owner' }, address: '203.0.113.7' })
})

test('uploading, listening and downloading stand in the log, once for each person and recording in a while', async () => {
  const project = await createProject(centre, owner)
  const id = await upload(centre, owner, project.id, { name: 'call.wav', bytes: Buffer.from('RIFF data') })
  const get = (headers: Record<string, string>) =>
    centre.server.app.inject({ url: recordingPath(id), headers: { cookie: owner.cookie, ...headers } })
  await Promise.all(['bytes=0-', 'bytes=2-4', 'bytes=4-'].map((range) => get({ range })))
  expect((await get({ range: 'bytes=900-' })).statusCode).toBe(416)
  await get({ 'sec-fetch-dest': 'document' })
  await get({ 'sec-fetch-dest': 'document' })
  await centre.server.app.inject({
    method: 'HEAD',
    url: recordingPath(id),
    headers: { cookie: owner.cookie },
  })
  expect(await actions('?kind=RECORDINGS')).toEqual(['audio.downloaded', 'audio.listened', 'audio.uploaded'])
  for (const entry of await entries('?kind=RECORDINGS'))
    expect(entry).toMatchObject({ actor: { name: 'Audited Owner' }, target: { name: 'call.wav' } })
})

test('the log is read by kind, by period and by person, who may be gone', async () => {
  const guest = await centre.server.signUp('Gone Guest')
  const { body } = await ask(centre.server, owner, 'POST', '/app/api/invitations', { email: guest.email })
  await ask(centre.server, guest, 'POST', `/app/api/invitations/${body.link.split('/').at(-1)}/accept`)
  await ask(centre.server, owner, 'DELETE', `/app/api/members/${guest.userId}`)
  const { body: people } = await ask(centre.server, owner, 'GET', '/app/api/audit/people')
  expect(people).toEqual([
    { id: owner.userId, name: 'Audited Owner' },
    { id: guest.userId, name: 'Gone Guest' },
  ])
  expect(await actions(`?person=${guest.userId}`)).toEqual(['member.removed', 'member.joined'])
  expect(await actions(`?person=${guest.userId}&kind=KEYS`)).toEqual([])
  const [removal, joining] = (await ask(centre.server, owner, 'GET', `/app/api/audit?person=${guest.userId}`))
    .body.data
  expect(await actions(`?person=${guest.userId}&from=${removal.at}`)).toEqual(['member.removed'])
  expect(await actions(`?person=${guest.userId}&from=${joining.at}`)).toHaveLength(2)
  expect(await actions(`?from=${new Date(Date.now() + 60_000).toISOString()}`)).toEqual([])
  expect((await ask(centre.server, guest, 'GET', '/app/api/audit')).body.data).not.toContainEqual(
    expect.objectContaining({ target: expect.objectContaining({ name: 'call.wav' }) }),
  )
})
