import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectNoSeriousViolations } from '../support/axe.js'
import { CLOSING_MS, OPENING_MS, type OpenProduct, openProduct, signUpAs } from '../support/openProduct.js'
import { createReceiver } from './support.js'

let product: OpenProduct
let page: Page

beforeAll(async () => {
  product = await openProduct({ WEBHOOK_ALLOW_PRIVATE: 'true', DEFAULT_PLAN: 'BUSINESS' })
  page = product.page
}, OPENING_MS)
afterAll(() => product?.close(), CLOSING_MS)

const button = (name: string | RegExp) => page.getByRole('button', { name })
const heading = (name: string | RegExp) => page.getByRole('heading', { name })

test('an owner adds an endpoint, tests it, reads every attempt, rotates its secret and deletes it', {
  timeout: 600_000,
}, async () => {
  let status = 500
  const receiver = await createReceiver((_request, response) =>
    response.writeHead(status).end(`said the server ${'at length '.repeat(500)}`),
  )
  await page.goto('/sign-up')
  await signUpAs(page, 'Wendy Owner', 'Hooked')

  await page.getByRole('link', { name: 'Webhooks' }).click()
  await heading('What is sent').waitFor()
  await expectNoSeriousViolations(page)
  await button('Add endpoint').first().click()
  await page.getByLabel('URL').fill('https://169.254.169.254/')
  await button('Create endpoint').click()
  await page.getByText('At least 1 entry is needed').waitFor()
  await page.getByRole('checkbox', { name: 'analysis.completed' }).check()
  await button('Create endpoint').click()
  await page.getByText('link-local').waitFor()
  await page.getByLabel('URL').fill(`${receiver.url}/hook`)
  await button('Create endpoint').click()
  await page.getByText(/^whsec_/).waitFor()
  await expectNoSeriousViolations(page)
  await button('I have copied it').click()

  await heading(`${receiver.url}/hook`).waitFor()
  await button('Send test').click()
  await page.getByText('answered 500').first().waitFor()
  await page.getByRole('link', { name: 'See the delivery' }).click()
  await heading('webhook.ping').waitFor()
  await page.getByRole('main').getByText('said the server').waitFor()
  await expectNoSeriousViolations(page)
  const bodyShown = await page.getByRole('region', { name: 'Body' }).textContent()
  expect(bodyShown).toBe(receiver.received[0]?.body)

  status = 200
  await button('Send again').click()
  await heading(/Attempt 2/).waitFor()
  await page.getByText('Delivered').first().waitFor()
  expect(receiver.received.map(({ headers }) => headers['x-ccr-delivery-id'])).toEqual(
    Array.from({ length: 2 }, () => JSON.parse(bodyShown ?? '').id),
  )

  await page.getByRole('link', { name: `${receiver.url}/hook` }).click()
  await page.getByRole('row').filter({ hasText: 'webhook.ping' }).getByText('Delivered').waitFor()
  await expectNoSeriousViolations(page)
  await page.getByRole('tab', { name: 'Settings' }).click()
  await button('Rotate secret').click()
  const lost = await page.getByText(/^whsec_/).textContent()
  await page.keyboard.press('Escape')
  await page.mouse.click(5, 5)
  await button('I have copied it').click()
  await button('I have lost it: make another').click()
  expect(await page.getByText(/^whsec_/).textContent()).not.toBe(lost)
  await button('I have copied it').click()
  await button('Activate the new secret').click()
  await button('End the old secret').click()
  await button('Rotate secret').waitFor()
  await expectNoSeriousViolations(page)

  await button('Delete endpoint').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete endpoint' }).click()
  await page.getByText('No endpoint yet').waitFor()
})
