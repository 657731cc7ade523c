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

const button = (name: string) => page.getByRole('button', { name, exact: true })
const dialog = () => page.getByRole('dialog')

async function statusWith(key: string): Promise<number> {
  const answer = await fetch(`${product.address}/api/v1/projects`, {
    headers: { authorization: `Bearer ${key}` },
  })
  return answer.status
}

test('the quick start holds from a new account to the first answer: a plan, a key, a call; a revoked key fails', {
  timeout: 600_000,
}, async () => {
  await page.goto('/sign-up')
  await signUpAs(page, 'Kay Keys', 'Key Works')
  await page.goto('/developers')
  const quickStart = page.getByRole('main')
  await quickStart.getByRole('link', { name: '/billing', exact: true }).first().click()
  await page.getByRole('heading', { name: 'Plan and usage' }).waitFor()
  await expectNoSeriousViolations(page)
  // A page that is open elsewhere hears of it without being loaded again.
  const opened = page.waitForEvent('popup')
  await page.evaluate("void window.open('/account/api-keys')")
  const elsewhere = await opened
  await elsewhere.getByText('Your plan has no API access', { exact: false }).waitFor()
  await button('Change to PRO').click()
  await dialog().getByText('10,000 calls a month', { exact: false }).waitFor()
  await expectNoSeriousViolations(page)
  await dialog().getByRole('button', { name: 'Change to PRO' }).click()
  await page.getByText('The organisation is on PRO').waitFor()
  await elsewhere.getByText('Your plan has no API access', { exact: false }).waitFor({ state: 'detached' })
  await elsewhere.close()

  await page.goto('/developers')
  await quickStart.getByRole('link', { name: '/account/api-keys', exact: true }).first().click()
  await page.getByText('No keys yet').waitFor()
  await expectNoSeriousViolations(page)

  await button('Create a key').first().click()
  await dialog().getByRole('button', { name: 'Create a key' }).click()
  await dialog().locator('input[aria-invalid]').waitFor()
  await dialog().getByLabel('Name').fill('Nightly export')
  await dialog().getByRole('button', { name: 'Create a key' }).click()
  await dialog().getByText('Your new key').waitFor()
  await expectNoSeriousViolations(page)
  const shown = (await dialog().textContent()) ?? ''
  const [key = ''] = /ccr_live_[0-9a-f]{32}/.exec(shown) ?? []
  expect(shown).toContain(`curl ${product.address}/api/v1/projects`)
  expect(await statusWith(key)).toBe(200)

  await dialog().getByRole('button', { name: 'Done' }).click()
  await page.getByText(`ccr_live_…${key.slice(-4)}`).waitFor()
  await page.reload()
  await page.getByText(`ccr_live_…${key.slice(-4)}`).waitFor()
  expect(await page.content()).not.toContain(key)

  await button('Revoke Nightly export').click()
  await dialog().getByRole('button', { name: 'Revoke' }).click()
  await page.getByRole('row').filter({ hasText: 'Nightly export' }).getByText('Revoked').waitFor()
  expect(await statusWith(key)).toBe(401)
  await expectNoSeriousViolations(page)
})
