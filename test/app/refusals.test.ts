import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Metadata } from '@tus/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { UPLOADS_PATH } from '../../src/contract/app/audios.js'
import { createId } from '../../src/platform/id.js'
import { addProject } from '../support/analysedCall.js'
import { ask } from '../support/ask.js'
import { type SignedUp, startTestServer, type TestServer } from '../support/server.js'
import { validBodies } from './validBodies.js'

const plan = { apiCallsPerMonth: 100, hasWebhooks: true, members: 3, storageBytes: 3_500_000_000 }
const PLANS = JSON.stringify({
  FREE: { ...plan, apiCallsPerMonth: 0, analysesPerMonth: 0, hasWebhooks: false },
  PRO: { ...plan, analysesPerMonth: 100, hasWebhooks: false },
  BUSINESS: { ...plan, analysesPerMonth: 100 },
})

let server: TestServer
let url: string
/** Of an organisation that may whatever a plan gives, and of one that may not. */
let olga: SignedUp
let free: SignedUp
/** A member of Olga's organisation. */
let max: SignedUp
let project: string
let freeProject: string
let scorecard: string
let paused: string
/** Of somebody else's invitation to Olga's organisation. */
let token: string

beforeAll(async () => {
  server = await startTestServer({ PLANS, MAX_UPLOAD_BYTES: '3221225472' })
  url = await server.app.listen({ port: 0, host: '127.0.0.1' })
  free = await server.signUp('Fred')
  olga = await server.signUp('Olga')
  max = await server.signUp('Max')
  await answer(olga, 'PUT', '/app/api/organisation/plan', { plan: 'BUSINESS', from: 'FREE' })
  const invitation = await answer(olga, 'POST', '/app/api/invitations', { email: max.email })
  await answer(max, 'POST', `/app/api/invitations/${tokenOf(invitation)}/accept`)
  token = tokenOf(await answer(olga, 'POST', '/app/api/invitations', { email: 'eve@example.test' }))
  project = await addProject(server.services, olga.orgId)
  freeProject = await addProject(server.services, free.orgId)
  scorecard = (await answer(olga, 'POST', '/app/api/scorecards', validBodies['POST /app/api/scorecards'])).id
  const endpoint = { url: 'https://1.1.1.1/', events: ['analysis.completed'] }
  paused = (await answer(olga, 'POST', '/app/api/webhooks', endpoint)).endpoint.id
  await answer(olga, 'PATCH', `/app/api/webhooks/${paused}`, { status: 'PAUSED' })
})
afterAll(() => server?.close())

async function answer(...asked: [SignedUp, ...Tail<Parameters<typeof ask>>]) {
  const { status, body } = await ask(server, ...asked)
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}
type Tail<T extends unknown[]> = T extends [unknown, unknown, ...infer Rest] ? Rest : never
const tokenOf = ({ link }: { link: string }) => new URL(link).pathname.split('/').at(-1) ?? ''

interface Asked {
  who?: SignedUp
  method?: string
  path: string
  body?: unknown
  headers?: Record<string, string>
}

async function refusal(language: string | undefined, { who, method, path, body, headers }: Asked) {
  const response = await fetch(url + path, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(who && { cookie: who.cookie }),
      ...(language && { 'accept-language': language }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const { error } = JSON.parse(await response.text())
  return { status: response.status, ...error }
}

const upload = (size: number, into: string, who: SignedUp): Asked => ({
  who,
  method: 'POST',
  path: UPLOADS_PATH,
  headers: {
    'tus-resumable': '1.0.0',
    'upload-length': String(size),
    'upload-metadata': Metadata.stringify({ projectId: into, filename: 'call.wav' }),
  },
})

const endpointAt = (address: string, more: object = {}): Asked => ({
  who: olga,
  path: '/app/api/webhooks',
  body: { url: address, events: ['analysis.completed'], ...more },
})

const unknownProject = createId()

/** What is asked, the code, and the words in both languages. */
const REFUSALS: [name: string, asked: () => Asked, code: string, en: string, fr: string][] = [
  [
    'nobody is signed in',
    () => ({ path: '/app/api/me' }),
    'unauthorized',
    'Sign in first.',
    'Connectez-vous d’abord.',
  ],
  [
    'the role is too low',
    () => ({ who: max, path: '/app/api/api-keys' }),
    'forbidden',
    'Only owners and admins of the organisation can manage its API keys. Ask one of them.',
    'Seuls les propriétaires et administrateurs de l’organisation peuvent gérer ses clés d’API. Adressez-vous à l’un d’eux.',
  ],
  [
    'the request comes from another site',
    () => ({ who: olga, path: '/app/api/scorecards', body: {}, headers: { origin: 'https://evil.example' } }),
    'forbidden',
    'This request came from another site: from https://evil.example, to',
    'Cette requête vient d’un autre site : de https://evil.example, vers',
  ],
  [
    'an invitation is for somebody else',
    () => ({ who: free, path: `/app/api/invitations/${token}/accept`, body: {} }),
    'forbidden',
    'This invitation is for eve@example.test. Sign in with that address.',
    'Cette invitation est pour eve@example.test. Connectez-vous avec cette adresse.',
  ],
  [
    'an invitation is over',
    () => ({ path: '/app/api/invitations/over' }),
    'not_found',
    'This invitation is unknown or over. Ask for a new one.',
    'Cette invitation est inconnue ou a expiré. Demandez-en une nouvelle.',
  ],
  [
    'the plan has no webhooks',
    () => ({ who: free, path: '/app/api/webhooks' }),
    'plan_required',
    'Webhooks come with the BUSINESS plan; this organisation is on FREE.',
    'Les webhooks font partie de l’offre BUSINESS ; cette organisation est sur l’offre FREE.',
  ],
  [
    'the plan has no room for a member',
    () => ({ who: olga, path: '/app/api/invitations', body: { email: 'one.more@example.test' } }),
    'quota_exceeded',
    'The plan has room for 3 members, invitations included.',
    'L’offre compte 3 membres, invitations comprises.',
  ],
  [
    'the month’s analyses are used up',
    () => upload(10, freeProject, free),
    'quota_exceeded',
    "This month's 0 analyses are used up. They reset on",
    'Les 0 analyses de ce mois sont épuisées. Elles seront de nouveau disponibles le',
  ],
  [
    'the storage is used up',
    () => upload(3_221_225_472, project, olga),
    'quota_exceeded',
    "The organisation's storage of 3.3 GiB is used up: 1 GiB are stored or on their way",
    'Le stockage de l’organisation (3,3 Gio) est épuisé : 1 Gio sont conservés ou en cours d’envoi',
  ],
  [
    'the project of an upload is not there',
    () => upload(10, unknownProject, olga),
    'not_found',
    'The project does not exist.',
    'Ce projet n’existe pas.',
  ],
  [
    'the file is larger than any may be',
    () => upload(3_221_225_473, project, olga),
    'payload_too_large',
    'The file is larger than 3 GiB, the most that this server takes.',
    'Le fichier dépasse 3 Gio, le maximum que ce serveur accepte.',
  ],
  [
    'the file is empty',
    () => upload(0, project, olga),
    'validation_error',
    'The file is empty: there is nothing in it to listen to.',
    'Le fichier est vide : il ne contient rien à écouter.',
  ],
  [
    'an upload is not there',
    () => ({
      who: olga,
      method: 'DELETE',
      path: `${UPLOADS_PATH}/${createId()}`,
      headers: { 'tus-resumable': '1.0.0' },
    }),
    'not_found',
    'The resource does not exist.',
    'Cette ressource n’existe pas.',
  ],
  [
    'the protocol of uploads is not spoken',
    () => ({ ...upload(10, project, olga), headers: { 'upload-length': '10', 'upload-metadata': META() } }),
    'validation_error',
    'Tus-Resumable Required',
    'La requête ne peut pas être lue.',
  ],
  [
    'nothing is there',
    () => ({ who: olga, path: '/app/api/nowhere' }),
    'not_found',
    'The resource does not exist.',
    'Cette ressource n’existe pas.',
  ],
  [
    'somebody else saved meanwhile',
    () => ({
      who: olga,
      method: 'PUT',
      path: `/app/api/scorecards/${scorecard}`,
      body: { ...validBodies['PUT /app/api/scorecards/:id'], baseVersion: 99 },
    }),
    'conflict',
    'Somebody else saved version 1 of this scorecard meanwhile.',
    'Quelqu’un d’autre a enregistré entre-temps la version 1 de cette grille.',
  ],
  [
    'somebody is a member already',
    () => ({ who: olga, path: '/app/api/invitations', body: { email: max.email } }),
    'conflict',
    'is a member already.',
    'est déjà membre.',
  ],
  [
    'an endpoint is paused',
    () => ({ who: olga, path: `/app/api/webhooks/${paused}/test`, body: {} }),
    'conflict',
    'The endpoint is paused. Resume it first.',
    'Le point d’accès est en pause. Reprenez-le d’abord.',
  ],
  [
    'an endpoint’s address is private',
    () => endpointAt('https://10.0.0.1/'),
    'validation_error',
    'url: is a private address; it takes a host on the public internet',
    'url : est une adresse privée ; il faut un hôte de l’internet public',
  ],
  [
    'an endpoint’s project is not there',
    () => endpointAt('https://1.1.1.1/', { projectId: unknownProject }),
    'validation_error',
    'projectId: is no project of this organisation',
    'projectId : n’est pas un projet de cette organisation',
  ],
  [
    'a time is over',
    () => ({ who: olga, path: '/app/api/api-keys', body: { name: 'x', expiresAt: '2020-01-01T00:00:00Z' } }),
    'validation_error',
    'expiresAt: takes a time in the future',
    'expiresAt : attend un instant à venir',
  ],
  [
    'a sign-up lacks a name',
    () => ({
      path: '/app/api/auth/sign-up/email',
      body: { email: 'x@example.test', password: 'x'.repeat(12) },
    }),
    'validation_error',
    'name: is missing: it takes a text',
    'name : manque : attend un texte',
  ],
  [
    'a body is no JSON',
    () => ({ who: olga, path: '/app/api/scorecards', body: '{"name":' }),
    'validation_error',
    'JSON',
    'La requête ne peut pas être lue.',
  ],
  [
    'a body is of another kind',
    () => ({
      who: olga,
      path: '/app/api/scorecards',
      body: '<x/>',
      headers: { 'content-type': 'text/xml' },
    }),
    'unsupported_media_type',
    'Unsupported Media Type',
    'Ce type de contenu n’est pas accepté ici.',
  ],
  [
    'a body is too large',
    () => ({ who: olga, path: '/app/api/projects', body: { name: 'x'.repeat(70_000) } }),
    'payload_too_large',
    'The body is larger than 64 KiB, the most that is taken here.',
    'Le contenu envoyé dépasse 64 Kio, le maximum accepté ici.',
  ],
]
const META = () => Metadata.stringify({ projectId: project, filename: 'call.wav' })

describe('on our pages a refusal is told in the reader’s language', () => {
  beforeAll(async () => {
    // A gibibyte on its way.
    const { who, ...asked } = upload(1024 ** 3, project, olga)
    const begun = await fetch(url + asked.path, {
      method: 'POST',
      headers: { ...asked.headers, cookie: who?.cookie ?? '' },
    })
    expect(begun.status).toBe(201)
  })

  test.each(REFUSALS)('where %s', async (_name, asked, code, en, fr) => {
    const english = await refusal('en', asked())
    expect(english).toMatchObject({ code, message: expect.stringContaining(en) })
    expect(await refusal(undefined, asked())).toEqual(english)
    for (const language of ['fr', 'fr-CA,fr;q=0.9,en;q=0.8']) {
      const french = await refusal(language, asked())
      expect(french).toMatchObject({ status: english.status, code, message: expect.stringContaining(fr) })
      expect(Object.keys(french.fields ?? {})).toEqual(Object.keys(english.fields ?? {}))
    }
  })

  test('where a file that arrives is no recording', async () => {
    const told: Record<string, string> = {}
    for (const language of ['en', 'fr']) {
      const { path, headers } = upload(11, project, olga)
      const sent = { cookie: olga.cookie, 'tus-resumable': '1.0.0', 'accept-language': language }
      const begun = await fetch(url + path, { method: 'POST', headers: { ...headers, ...sent } })
      const refused = await fetch(new URL(begun.headers.get('location') ?? '', url), {
        method: 'PATCH',
        headers: { ...sent, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
        body: '%PDF-1.7 x\n',
      })
      told[language] = JSON.parse(await refused.text()).error.message
    }
    expect(told.en).toMatch(/: it is a PDF\. Send a sound file\.$/)
    expect(told.fr).toMatch(/ : c’est un PDF\. Envoyez un fichier audio\.$/)
  })

  test('where passwords were wrong', async () => {
    const wrong: Asked = {
      path: '/app/api/auth/sign-in/email',
      body: { email: 'guessed@example.test', password: 'not the password' },
    }
    let told: Awaited<ReturnType<typeof refusal>> = {}
    for (let tries = 0; tries < 20 && told.status !== 429; tries++) told = await refusal('fr', wrong)
    expect(told).toMatchObject({
      code: 'rate_limit_exceeded',
      message: expect.stringMatching(
        /^Il y a eu plusieurs mots de passe erronés .* Réessayez dans \d+ secondes?\.$/,
      ),
    })
    expect((await refusal('en', wrong)).message).toMatch(/^There were several wrong passwords /)
  })
})

describe('the public API answers in English, whatever language is asked for', () => {
  test.each([
    ['without a key', () => ({ path: '/api/v1/projects' })],
    ['with a key of a plan without it', () => ({ path: '/api/v1/projects', headers: keyOf(freeKey) })],
    ['at a path that is not there', () => ({ path: '/api/v1/nowhere', headers: keyOf(key) })],
    ['in another spelling', () => ({ path: '/API/v1/projects' })],
    ['at an id that is nobody’s', () => ({ path: `/api/v1/analyses/${createId()}`, headers: keyOf(key) })],
    ['with a page that is none', () => ({ path: '/api/v1/projects?page=0', headers: keyOf(key) })],
    ['with another method', () => ({ method: 'POST', path: '/api/v1/projects', headers: keyOf(key) })],
    ['with a body', () => ({ path: '/api/v1/projects', body: '{', headers: keyOf(key) })],
  ] satisfies [string, () => Asked][])('%s', async (_name, asked) => {
    const english = await refusal(undefined, asked())
    expect(english.status).toBeGreaterThanOrEqual(400)
    expect(english.message).not.toMatch(/[éèà’]| n’|La |Cette /)
    for (const language of ['fr', 'fr-CA,fr;q=0.9', 'en'])
      expect(await refusal(language, asked())).toEqual(english)
  })

  let key: string
  let freeKey: string
  const keyOf = (secret: string) => ({ authorization: `Bearer ${secret}` })
  beforeAll(async () => {
    const body = { name: 'CRM', expiresAt: null }
    key = (await answer(olga, 'POST', '/app/api/api-keys', body)).key
    freeKey = (await answer(free, 'POST', '/app/api/api-keys', body)).key
  })

  test('and nothing else is written in English alone', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && readFileSync(join('src', file), 'utf8').includes('onlyEnglish('),
    )
    expect(files.filter((file) => !file.startsWith('api-v1/'))).toEqual(['contract/words.ts'])
    expect(files.length).toBeGreaterThan(3)
  })
})
