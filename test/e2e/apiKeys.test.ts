import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectNoSeriousViolations } from '../support/axe.js'
import { inviteColleague } from '../support/inviteColleague.js'
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
  await page.setViewportSize({ width: 360, height: 740 })
  const largest = page.getByRole('listitem').filter({ hasText: 'BUSINESS' })
  await largest.getByText('100,000').waitFor()
  const box = await largest.boundingBox()
  expect((box?.x ?? 360) + (box?.width ?? 0)).toBeLessThanOrEqual(360)
  expect(await page.getByRole('table').count()).toBe(0)
  await expectNoSeriousViolations(page)
  await page.setViewportSize({ width: 1280, height: 720 })
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

const row = (name: string) => page.getByRole('row').filter({ hasText: name })

test('whoever demotes or removes a holder of keys sees them, and takes them over or ends them', {
  timeout: 300_000,
}, async () => {
  const theirs = await inviteColleague(page, 'Ada Admin', 'ADMIN')
  const newKey = async (name: string): Promise<string> =>
    (await (await theirs.request.post('/app/api/api-keys', { data: { name } })).json()).key
  const crm = await newKey('CRM')
  await page.goto('/account/members')
  await page.getByLabel('Role of Ada Admin').selectOption('MEMBER')
  await dialog()
    .getByText(`ccr_live_…${crm.slice(-4)}`)
    .waitFor()
  expect(
    await dialog()
      .getByRole('radio', { name: /^Revoke/ })
      .isChecked(),
  ).toBe(true)
  await dialog()
    .getByRole('radio', { name: /^Take over/ })
    .check()
  await expectNoSeriousViolations(page)
  await dialog().getByRole('button', { name: 'Change role' }).click()
  await page.getByText('Role changed').waitFor()
  expect(await statusWith(crm)).toBe(200)

  await page.getByLabel('Role of Ada Admin').selectOption('ADMIN')
  await expect.poll(async () => (await theirs.request.get('/app/api/api-keys')).status()).toBe(200)
  const dump = await newKey('Nightly dump')
  await theirs.close()
  await row('Ada Admin').getByRole('button', { name: 'Remove' }).click()
  await dialog().getByText('Nightly dump').waitFor()
  expect(await dialog().getByText('CRM').count()).toBe(0)
  await expectNoSeriousViolations(page)
  await dialog().getByRole('button', { name: 'Remove' }).click()
  await page.getByText('Member removed').waitFor()
  expect([await statusWith(dump), await statusWith(crm)]).toEqual([401, 200])

  await page.goto('/account/api-keys')
  await row('CRM').getByText('by Ada Admin').waitFor()
  await row('CRM').getByText('Held by Kay Keys').waitFor()
  await row('Nightly dump').getByText('by Ada Admin').waitFor()
  await row('Nightly dump').getByText('Revoked').waitFor()
  await expectNoSeriousViolations(page)
  await page.setViewportSize({ width: 360, height: 740 })
  await row('CRM').getByText('by Ada Admin').waitFor()
  await row('CRM').getByText('Held by Kay Keys').waitFor()
  await page.setViewportSize({ width: 1280, height: 720 })

  await page.goto('/account/audit')
  for (const [entry, details] of [
    ['Took over an API key · CRM', 'held by: Ada Admin'],
    ['Revoked an API key · Nightly dump', 'held by: Ada Admin'],
    ['Removed a member · Ada Admin', 'API keys ended: 1'],
  ] as const)
    await row(entry).getByText(details).first().waitFor({ state: 'attached' })
})

test('the audit log is narrowed by kind, person and period, and its address keeps that', {
  timeout: 300_000,
}, async () => {
  const asked = () => Object.fromEntries(new URL(page.url()).searchParams)
  const entries = page.getByRole('row').filter({ has: page.getByRole('cell') })
  const kind = page.getByLabel('Kind')
  await row('Changed the plan').waitFor()
  await page.getByLabel('Person').selectOption({ label: 'Ada Admin' })
  await row('Changed the plan').waitFor({ state: 'detached' })
  await kind.selectOption({ label: 'API keys' })
  await page.getByLabel('When').selectOption({ label: 'Last 24 hours' })
  await expect.poll(() => entries.count()).toBe(2)
  await expect.poll(asked).toEqual({ kind: 'KEYS', person: expect.any(String), hours: '24' })
  // The names may be there later than the entries: until then nobody is called unknown.
  const chosen = () => page.getByLabel('Person').locator('option:checked').textContent()
  let tellNames = () => {}
  const told = new Promise<void>((resolve) => {
    tellNames = resolve
  })
  await page.route('**/app/api/audit/people', async (route) => {
    await told
    await route.continue()
  })
  await page.reload()
  await row('Created an API key · CRM').waitFor()
  await row('Created an API key · Nightly dump').waitFor()
  expect(await entries.count()).toBe(2)
  expect(await chosen()).toBe('Loading…')
  tellNames()
  await expect.poll(chosen).toBe('Ada Admin')
  await page.unroute('**/app/api/audit/people')
  expect(await page.getByLabel('When').locator('option:checked').textContent()).toBe('Last 24 hours')

  await kind.selectOption({ label: 'Webhooks' })
  await page.getByText('Nothing like that').waitFor()
  await expectNoSeriousViolations(page)
  await page.goBack()
  await row('Created an API key · CRM').waitFor()
  expect(asked().kind).toBe('KEYS')

  // Of an address that was typed or kept: an hour, a person and a page that nothing offers.
  await page.goto('/account/audit?hours=5&page=9&person=nobody')
  await page.getByText('Nothing like that').waitFor()
  await expect.poll(chosen).toBe('Somebody')
  expect(await page.getByLabel('When').locator('option:checked').textContent()).toBe('Last 5 hours')
  await page.goto('/account/audit?page=9')
  await row('Changed the plan').waitFor()
})
