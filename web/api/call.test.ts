import { afterEach, expect, test, vi } from 'vitest'
import { meEndpoints, ORGANISATION_HEADER } from '../../src/contract/app/me.js'
import { call } from './call.js'
import { setOrganisationOfPage } from './organisationOfPage.js'

const conflict = { error: { code: 'conflict', message: 'No.' } }
const body = { name: 'Renamed' }

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
