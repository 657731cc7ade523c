import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openInSteps } from '../../src/platform/openInSteps.js'
import { launchBrowser } from './browser.js'
import { startProduct } from './product.js'

export const PATIENCE_MS = 120_000
export const OPENING_MS = 600_000
export const CLOSING_MS = 120_000

export interface OpenProduct {
  page: Page
  address: string
  /** For files to upload; goes with the rest. */
  dir: string
  close(): Promise<void>
}

/** The whole product, as `npm start` runs it without the demo, and a browser that looks at it. */
export async function openProduct(settings: Record<string, string> = {}): Promise<OpenProduct> {
  const { opened, close } = await openInSteps(async (onClose) => {
    const dir = await mkdtemp(join(tmpdir(), 'ccr-browser-'))
    onClose(() => rm(dir, { recursive: true, force: true }))
    // As root PostgreSQL runs as somebody else, who must get in.
    await chmod(dir, 0o755)
    const product = await startProduct(join(dir, 'data'), settings)
    onClose(() => product.stop())
    const browser = await launchBrowser()
    onClose(() => browser.close())
    const page = await browser.newPage({
      locale: 'en-GB',
      baseURL: product.address,
      ignoreHTTPSErrors: true,
    })
    page.setDefaultTimeout(PATIENCE_MS)
    return { page, address: product.address, dir }
  })
  return { ...opened, close }
}

/** Fills the page `/sign-up`, and is then where a new organisation begins. */
export async function signUpAs(page: Page, name: string, organisation: string): Promise<void> {
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('E-mail').fill(`${name.toLowerCase().replaceAll(' ', '.')}@example.test`)
  await page.getByLabel('Password').fill('correct horse battery')
  await page.getByLabel('Organisation').fill(organisation)
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.getByRole('heading', { name: 'Projects' }).waitFor()
}
