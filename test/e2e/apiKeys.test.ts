import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectNoSeriousViolations } from '../support/axe.js'
import { launchBrowser } from '../support/browser.js'
import { type Product, startProduct } from '../support/product.js'

const PATIENCE_MS = 120_000

let dir: string
let product: Product
let browser: Browser
let page: Page

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'ccr-e2e-keys-'))
  // As root PostgreSQL runs as somebody else, who must get in.
  await chmod(dir, 0o755)
  product = await startProduct(join(dir, 'data'), { DEFAULT_PLAN: 'PRO' })
  browser = await launchBrowser()
  page = await browser.newPage({ locale: 'en-GB', baseURL: product.address })
  page.setDefaultTimeout(PATIENCE_MS)
}, 600_000)

afterAll(async () => {
  await browser?.close()
  await product?.stop()
  await rm(dir, { recursive: true, force: true })
}, 120_000)

const button = (name: string) => page.getByRole('button', { name, exact: true })
const dialog = () => page.getByRole('dialog')

async function statusWith(key: string): Promise<number> {
  const answer = await fetch(`${product.address}/api/v1/projects`, {
    headers: { authorization: `Bearer ${key}` },
  })
  return answer.status
}

test('a key is made on the page, works as its curl line says, and fails once revoked', {
  timeout: 600_000,
}, async () => {
  await page.goto('/sign-up')
  await page.getByLabel('Your name').fill('Kay Keys')
  await page.getByLabel('E-mail').fill('kay@example.test')
  await page.getByLabel('Password').fill('correct horse battery')
  await page.getByLabel('Organisation').fill('Key Works')
  await button('Create account').click()
  await page.getByRole('link', { name: 'API keys' }).first().click()
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
