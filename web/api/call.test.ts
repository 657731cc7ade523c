import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { billingEndpoints } from '../../src/contract/app/billing.js'
import { meEndpoints, ORGANISATION_HEADER } from '../../src/contract/app/me.js'
import { isAway } from './ApiProblem.js'
import { call } from './call.js'
import { setOrganisationOfPage } from './organisationOfPage.js'

const conflict = { error: { code: 'conflict', message: 'No.' } }
const body = { name: 'Renamed' }
const json = { headers: { 'Content-Type': 'application/json' } }

function answerWith(status: number, headers: Record<string, string> = {}) {
  const fetch = vi.fn(async (_url: string, _init: RequestInit) =>
    Response.json(conflict, { status, headers }),
  )
  const reload = vi.fn()
  vi.stubGlobal('fetch', fetch)
  vi.stubGlobal('location', { reload })
  return { sent: () => new Headers(fetch.mock.lastCall?.[1].headers), reload }
}

afterEach(() => {
  vi.unstubAllGlobals()
  setOrganisationOfPage(undefined)
})

test('a call says which organisation the page was loaded for', async () => {
  setOrganisationOfPage('a')
  const { sent } = answerWith(500)
  await expect(call(meEndpoints.changeOrganisation, { body })).rejects.toThrow('No.')
  expect(sent().get(ORGANISATION_HEADER)).toBe('a')
  expect(sent().get('content-type')).toBe('application/json')
})

test('a page whose organisation is no longer the active one is loaded again', async () => {
  setOrganisationOfPage('a')
  const { reload } = answerWith(409, { [ORGANISATION_HEADER]: 'b' })
  await expect(call(meEndpoints.changeOrganisation, { body })).rejects.toThrow('No.')
  expect(reload).toHaveBeenCalledOnce()
})

test('any other conflict is for the page to show', async () => {
  setOrganisationOfPage('a')
  const { reload } = answerWith(409)
  await expect(call(meEndpoints.changeOrganisation, { body })).rejects.toThrow('No.')
  expect(reload).not.toHaveBeenCalled()
})

test('a page that is being left for the other organisation is not loaded again', async () => {
  setOrganisationOfPage('a')
  const { reload } = answerWith(409, { [ORGANISATION_HEADER]: 'b' })
  const answered = call(meEndpoints.changeOrganisation, { body })
  setOrganisationOfPage(undefined)
  await expect(answered).rejects.toThrow('No.')
  expect(reload).not.toHaveBeenCalled()
})

test('a call asks for the language that the page has at that moment', async () => {
  const documentElement = { lang: 'en' }
  vi.stubGlobal('document', { documentElement })
  const { sent } = answerWith(500)
  for (const language of ['en', 'fr']) {
    documentElement.lang = language
    await expect(call(meEndpoints.changeOrganisation, { body })).rejects.toThrow('No.')
    expect(sent().get('accept-language')).toBe(language)
  }
})

function answer(response: (init: RequestInit) => Response | Promise<Response>) {
  vi.stubGlobal('fetch', async (_url: string, init: RequestInit) => response(init))
}
const html = (status: number) =>
  new Response('<h1>Bad Gateway</h1>', { status, headers: { 'Content-Type': 'text/html' } })

test.each([
  ['a proxy whose server is away', () => html(502), 'wordless'],
  ['a proxy that waited in vain', () => html(504), 'wordless'],
  ['the sign-in page of a network for guests', () => html(200), 'unreachable'],
  ['a connection that breaks in the answer', () => new Response('{"us', json), 'unreachable'],
  ['nobody', () => Promise.reject(new TypeError('Failed to fetch')), 'unreachable'],
])('%s means that the server is away for now', async (_who, response, code) => {
  answer(response)
  const refused = await call(billingEndpoints.show, {}).catch((problem: unknown) => problem)
  expect(refused).toMatchObject({ name: 'ApiProblem', code })
  expect(isAway(refused)).toBe(true)
})

test('a fault of the server is not taken for its absence', async () => {
  answer(() => Response.json({ error: { code: 'internal_error', message: 'Ours.' } }, { status: 500 }))
  const refused = await call(billingEndpoints.show, {}).catch((problem: unknown) => problem)
  expect(isAway(refused)).toBe(false)
})

test('a server that says nothing at all is not waited for without end', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  answer(
    ({ signal }) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
  )
  const asked = call(billingEndpoints.show, { signal: new AbortController().signal })
  const refused = expect(asked).rejects.toMatchObject({
    code: 'unreachable',
    cause: { name: 'TimeoutError' },
  })
  await vi.advanceTimersByTimeAsync(60_000)
  await refused
})

test('a long answer over a thin line may take its time once it has begun', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const sent: RequestInit[] = []
  answer((init) => {
    sent.push(init)
    return Response.json({ error: { code: 'conflict', message: 'No.' } }, { status: 409 })
  })
  await call(billingEndpoints.show, {}).catch(() => {})
  await vi.advanceTimersByTimeAsync(60_000)
  expect(sent[0]?.signal?.aborted).toBe(false)
})

test('whoever gives up what they asked for hears that, and not that the server is away', async () => {
  const leaving = new AbortController()
  answer(
    ({ signal }) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
  )
  const asked = call(billingEndpoints.show, { signal: leaving.signal })
  leaving.abort()
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' })
})
