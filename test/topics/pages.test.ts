import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectNoSeriousViolations } from '../support/axe.js'
import { CLOSING_MS, OPENING_MS, type OpenProduct, openProduct, signUpAs } from '../support/openProduct.js'

let product: OpenProduct
let page: Page

beforeAll(async () => {
  product = await openProduct()
  page = product.page
}, OPENING_MS)
afterAll(() => product?.close(), CLOSING_MS)

const button = (name: string | RegExp) => page.getByRole('button', { name })
const link = (name: string | RegExp) => page.getByRole('link', { name })

test('a topic that is added is found in a past call, filters the list, is a figure, and leads to the second', {
  timeout: 600_000,
}, async () => {
  await page.goto('/sign-up')
  await signUpAs(page, 'Tara Topics', 'Topical')
  const headers = { origin: product.address }
  const made = await page.request.post('/app/api/projects', { data: { name: 'Shop' }, headers })
  const { id } = await made.json()
  await page.goto(`/projects/${id}`)
  const buffer = await readFile('demo/urban-closet-refund.flac')
  const recording = { name: 'one.flac', mimeType: 'audio/flac', buffer }
  await page.locator('input[type=file]').setInputFiles(recording)
  await page.getByRole('row').filter({ hasText: 'one.flac' }).getByText('Analysed').waitFor()

  await link('Topics').click()
  await page.getByText('No topics yet').waitFor()
  await button('New topic').click()
  await page.getByLabel('Name', { exact: true }).fill('Refunds')
  await button('Save').click()
  await page.getByText(/at least one example or word/).waitFor()
  await page.getByLabel('Words').fill('refund\nmoney back')
  await expectNoSeriousViolations(page)
  await button('Save').click()
  const list = page.getByRole('list', { name: 'Topics' })
  await list.getByRole('link', { name: '1 call' }).waitFor()
  await button('New topic').click()
  await page.getByLabel('Name', { exact: true }).fill('refunds')
  await page.getByLabel('Words').fill('credit')
  await button('Save').click()
  await page.getByText(/a topic of this name already/).waitFor()
  await page.getByLabel('Name', { exact: true }).fill('Gift cards')
  await page.getByLabel('Words').fill('gift card')
  await button('Save').click()
  await list.getByText('Gift cards').waitFor()

  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 360, height: 740 })
  await expectNoSeriousViolations(page)
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1280, height: 720 })

  await list.getByRole('link', { name: '0 calls' }).click()
  await page.getByText('No call matches').waitFor()
  expect(new URL(page.url()).searchParams.get('topic')).toMatch(/c[a-z0-9]{24}/)
  await page.getByLabel('Topic', { exact: true }).selectOption({ label: 'Refunds' })
  await page.getByRole('row').filter({ hasText: 'one.flac' }).waitFor()
  await page.reload()
  await page.getByRole('row').filter({ hasText: 'one.flac' }).waitFor()
  const chosen = await page.getByLabel('Topic', { exact: true }).inputValue()
  expect(chosen).toBe(new URL(page.url()).searchParams.get('topic'))

  await page.getByRole('tab', { name: 'Overview' }).click()
  await page.getByRole('heading', { name: 'What calls are about' }).waitFor()
  const figure = page.getByRole('listitem').filter({ hasText: 'Refunds' })
  await figure.getByText(/1 call · 100/).waitFor()
  await expectNoSeriousViolations(page)
  await figure.getByRole('link').click()
  await page.getByRole('row').filter({ hasText: 'one.flac' }).getByRole('link').first().click()
  const told = page.getByRole('definition').filter({ hasText: 'Refunds' })
  await told.getByRole('button', { name: /^Play from \d/ }).waitFor()

  await page.goto(`/projects/${id}/topics`)
  await button('Remove “Gift cards”').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
  await list.getByText('Gift cards').waitFor({ state: 'detached' })
  await list.getByText('Refunds').waitFor()
})
