import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectNoSeriousViolations } from '../support/axe.js'
import { CLOSING_MS, OPENING_MS, type OpenProduct, openProduct, signUpAs } from '../support/openProduct.js'

/** More than a page of them, so that the oldest is no longer on the first. */
const PROJECTS = 26

let product: OpenProduct
let page: Page

beforeAll(async () => {
  product = await openProduct()
  page = product.page
}, OPENING_MS)
afterAll(() => product?.close(), CLOSING_MS)

const button = (name: string | RegExp) => page.getByRole('button', { name })
const choose = (label: string, option: string) =>
  page.getByLabel(label, { exact: true }).selectOption({ label: option })

test('a rule is made, previewed and saved; the next call raises an alert that leads to the second', {
  timeout: 600_000,
}, async () => {
  await page.goto('/sign-up')
  await signUpAs(page, 'Alma Alerted', 'Alerted')
  const projectId = await createProjects()
  await analyse(projectId, 'monday.flac')

  await page.getByRole('link', { name: 'Alerts' }).click()
  await page.getByRole('link', { name: 'Alert rules' }).first().click()
  await page.getByRole('link', { name: 'New rule' }).first().click()
  await page.getByLabel('Name', { exact: true }).fill('Refunds')
  await choose('Severity', 'Critical')
  await choose('Project', 'Project 1')
  await choose('About', 'Something said')
  await choose('Said by', 'anyone')
  await choose('Found', 'word for word')
  await page.getByLabel('Phrases').fill('refund')
  await expectNoSeriousViolations(page)
  await button('Run over the last 100 calls').click()
  await page.getByText('1 call of 1 matches').waitFor()
  await page.getByRole('link', { name: /monday\.flac · \d:\d\d/ }).waitFor()
  await page.getByLabel('Phrases').fill('refund\nmoney back')
  await page.getByText('The rule has changed since').waitFor()
  expect(await page.getByRole('link', { name: /monday\.flac/ }).count()).toBe(0)
  await button('Save').click()
  const rule = page.getByRole('row').filter({ hasText: 'Refunds' })
  await rule.getByText('Never').waitFor()
  await rule.getByText('Said by anyone: “refund”, “money back” (word for word)').waitFor()
  await rule.getByText('Project 1').waitFor()

  await analyse(projectId, 'tuesday.flac')
  await page.getByText('1 unread alert').waitFor({ state: 'attached' })
  await page.getByRole('link', { name: /^Alerts/ }).click()
  await page.getByText(/said “.*refund.*”/i).waitFor()
  await expectNoSeriousViolations(page)
  await button('Acknowledge “Refunds”').click()
  await page.getByText('Acknowledged by Alma Alerted').waitFor()
  await page.getByText('1 unread alert').waitFor({ state: 'detached' })

  await page.getByRole('link', { name: /^Listen at \d/ }).click()
  await page.waitForURL(/\/analyses\/c[a-z0-9]{24}\?t=\d/)
})

/** Gives the oldest one's id. */
async function createProjects(): Promise<string> {
  let oldest = ''
  for (let n = 1; n <= PROJECTS; n++) {
    const answer = await page.request.post('/app/api/projects', {
      data: { name: `Project ${n}` },
      headers: { origin: product.address },
    })
    expect(answer.status()).toBe(200)
    oldest ||= (await answer.json()).id
  }
  return oldest
}

/** A call in which the agent offers a refund, under a name of its own. */
async function analyse(projectId: string, name: string): Promise<void> {
  const buffer = await readFile('demo/urban-closet-refund.flac')
  await page.goto(`/projects/${projectId}`)
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'audio/flac', buffer })
  await page.getByRole('row').filter({ hasText: name }).getByText('Analysed').waitFor()
}
