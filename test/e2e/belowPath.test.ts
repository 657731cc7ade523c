import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkPort } from '../../src/main/supervise/port.js'
import { CLOSING_MS, OPENING_MS, type OpenProduct, openProduct, signUpAs } from '../support/openProduct.js'
import { type ReverseProxy, startReverseProxy } from '../support/reverseProxy.js'

const CALL = 'katie-steve-16k-mono.wav'

let proxy: ReverseProxy
let product: OpenProduct
let page: Page
let site: string
let port: number
/** What should not have happened, as it happens. */
const faults: string[] = []

beforeAll(async () => {
  proxy = await startReverseProxy()
  site = `${proxy.origin}/ccr`
  const free = await checkPort(0, '127.0.0.1')
  port = free.kind === 'free' ? free.port : 0
  proxy.to.port = port
  product = await openProduct({ PORT: String(port), PUBLIC_URL: site })
  page = product.page
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (!response.url().startsWith('blob:') && !pathname.startsWith('/ccr/'))
      faults.push(`asked above the path: ${response.url()}`)
    // Who is signed in is asked before anybody is.
    if (response.status() >= 400 && pathname !== '/ccr/app/api/me')
      faults.push(`${response.status()} ${response.url()}`)
  })
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) faults.push(message.text())
  })
}, OPENING_MS)
afterAll(async () => {
  await product?.close()
  await proxy?.close()
}, CLOSING_MS)

const button = (name: string | RegExp) => page.getByRole('button', { name })
const heading = (name: string) => page.getByRole('heading', { name })

/** Another browser, as far as cookies and caches go. */
async function newContextPage(): Promise<Page> {
  const context = await page.context().browser()?.newContext({ ignoreHTTPSErrors: true, locale: 'en-GB' })
  if (!context) throw new Error('the browser is gone')
  return context.newPage()
}

test('below a path, behind TLS and a Host of its own, a call is uploaded, heard and listed live', {
  timeout: 600_000,
}, async () => {
  await page.goto(`${site}/sign-up`)
  await signUpAs(page, 'Bela Below', 'Below')
  expect(page.url()).toBe(`${site}/projects`)
  await button('New project').first().click()
  await page.getByLabel('Name').fill('Support line')
  await button('Create project').click()
  await heading('Support line').waitFor()
  await page.locator('input[type=file]').setInputFiles(`test/fixtures/calls/${CALL}`)
  await page.getByRole('row').filter({ hasText: CALL }).getByText('Analysed').waitFor()
  const cookies = await page.context().cookies(`${site}/`)
  expect(cookies.map(({ secure, path }) => [secure, path])).toContainEqual([true, '/ccr'])
  expect(await page.context().cookies(proxy.origin)).toEqual([])

  const played = page.waitForResponse((answer) => /\/recording$/.test(answer.url()))
  await page.getByRole('link', { name: CALL }).click()
  await heading(CALL).waitFor()
  expect((await played).ok()).toBe(true)
  expect(faults).toEqual([])
})

test('a deep link is reloaded, also when the proxy takes the path away', { timeout: 300_000 }, async () => {
  const deep = page.url()
  for (const withoutPrefix of ['', '/ccr']) {
    proxy.to.withoutPrefix = withoutPrefix
    await page.reload()
    await heading(CALL).waitFor()
  }
  await button('Account menu').click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.waitForURL(`${site}/sign-in`)
  await page.goto(deep)
  await page.waitForURL(`${site}/sign-in?**`)
  await page.getByLabel('E-mail').fill('bela.below@example.test')
  await page.getByLabel('Password').fill('correct horse battery')
  await button('Sign in').click()
  await heading(CALL).waitFor()
  expect(page.url()).toBe(deep)
  expect(faults).toEqual([])
})

test('samples and guides name the path', { timeout: 300_000 }, async () => {
  await page.goto(`${site}/developers`)
  await page.getByText(`${site}/api/v1/projects`).first().waitFor()
  await page.goto(`${site}/docs/mcp`)
  await page.getByRole('article').locator('a[href="/ccr/developers"]').first().click()
  await page.waitForURL(`${site}/developers`)
  await page.getByText(`${site}/api/v1/projects`).first().waitFor()
  expect(faults).toEqual([])
})

test('the scripts of the list of projects weigh at most 200 KiB', { timeout: 300_000 }, async () => {
  const fresh = await newContextPage()
  await fresh.context().addCookies(await page.context().cookies(`${site}/`))
  let bytes = 0
  const sizes: Promise<void>[] = []
  fresh.on('requestfinished', (request) => {
    if (request.resourceType() !== 'script') return
    sizes.push(
      request.sizes().then(({ responseBodySize }) => {
        bytes += responseBodySize
      }),
    )
  })
  await fresh.goto(`${site}/projects`)
  await fresh.getByRole('link', { name: 'Support line' }).first().waitFor()
  await fresh.waitForLoadState('load')
  await Promise.all(sizes)
  await fresh.context().close()
  expect(sizes.length).toBeGreaterThan(5)
  expect(bytes).toBeGreaterThan(50 * 1024)
  expect(bytes).toBeLessThanOrEqual(200 * 1024)
})

test('opened at another address, the page says which one to open', { timeout: 300_000 }, async () => {
  const elsewhere = await newContextPage()
  await elsewhere.goto(`http://127.0.0.1:${port}/sign-in`)
  // Above the path nothing of ours lies: the page goes below it.
  await elsewhere.waitForURL(`http://127.0.0.1:${port}/ccr/sign-in`)
  expect(await elsewhere.getByRole('link', { name: site }).getAttribute('href')).toBe(site)
  await elsewhere.getByLabel('E-mail').fill('bela.below@example.test')
  await elsewhere.getByLabel('Password').fill('correct horse battery')
  await elsewhere.getByRole('button', { name: 'Sign in' }).click()
  await elsewhere.getByText(`This server is used at ${site}: open that address.`).waitFor()
})
