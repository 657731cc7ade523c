import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { apiUser } from '../api/support/organisations.js'
import { expectNoSeriousViolations } from '../support/axe.js'
import { launchBrowser } from '../support/browser.js'
import { startTestServer, type TestServer } from '../support/server.js'

const PATIENCE_MS = 120_000
const GUIDES = readdirSync('docs').filter((name) => name.endsWith('.md'))

let server: TestServer
let browser: Browser
let baseURL: string

beforeAll(async () => {
  const build = "import('./scripts/setup/buildWeb.js').then(({ buildWeb }) => buildWeb())"
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', build])
  server = await startTestServer()
  await server.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = server.app.server.address() as AddressInfo
  baseURL = `http://127.0.0.1:${port}`
  browser = await launchBrowser()
}, 600_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

/** Fails the test at any complaint of the browser: a script or style that the security policy stops is one. */
async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL, locale: 'en-GB', ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('401')) complaints.push(message.text())
  })
  onTestFinished(async () => {
    await context.close()
    expect(complaints).toEqual([])
  })
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

test('the page promises what is published', { timeout: 300_000 }, async () => {
  const page = await open('/developers')
  await page.locator('#getAnalysis').waitFor()
  const text = ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ')
  const missing = PROMISES.filter((promise) => !text.includes(promise))
  expect(missing).toEqual([])
  await expectNoSeriousViolations(page)
})

test('the samples name the server that the visitor is on', { timeout: 300_000 }, async () => {
  const page = await open('/developers')
  const text = (await page.locator('main').textContent()) ?? ''
  expect(text).toContain(`curl ${baseURL}/api/v1/projects`)
  expect(text).not.toContain('confluent-digital')
})

test('the language of the samples stays chosen, and shows the file that is tested', {
  timeout: 300_000,
}, async () => {
  const page = await open('/developers')
  await page.getByRole('tab', { name: 'Go' }).click()
  await page.reload()
  const tab = page.getByRole('tab', { name: 'Go' })
  await tab.waitFor()
  expect(await tab.getAttribute('aria-selected')).toBe('true')
  const shown = await page.getByRole('tabpanel').locator('code').textContent()
  expect(shown).toBe((await readFile('docs/samples/verify.go', 'utf8')).trimEnd())
})

test('the navigation follows the reader', { timeout: 300_000 }, async () => {
  const page = await open('/developers', { viewport: { width: 1400, height: 900 } })
  await page.locator('#getAnalysis').waitFor()
  const navigation = page.getByRole('navigation', { name: 'On this page' })
  const current = navigation.locator('[aria-current=location]')
  expect(await current.textContent()).toBe('Quick start')
  await navigation.getByRole('link', { name: 'Retry & delivery guarantees' }).click()
  await expect.poll(() => current.textContent(), { timeout: PATIENCE_MS }).toBe('Retry & delivery guarantees')
})

test('an endpoint can be tried with a key, and without one says why not', { timeout: 300_000 }, async () => {
  const { key } = await apiUser(server, 'Theo Tester')
  const page = await open('/developers')
  const projects = page.getByRole('region', { name: '/api/v1/projects', exact: false }).first()
  await projects.waitFor()
  await projects.getByRole('button', { name: 'Send' }).click()
  await projects.getByText('401 Unauthorized', { exact: true }).waitFor()
  await page.getByLabel('API key').fill(key)
  await projects.getByLabel('limit').fill('1')
  await projects.getByRole('button', { name: 'Send' }).click()
  await projects.getByText('200 OK', { exact: true }).waitFor()
  const answer = await projects.locator('figure').last().textContent()
  expect(answer).toMatch(/RateLimit-Remaining: \d+/)
  expect(answer).toContain('"limit": 1')
})

test('the address of an endpoint leads to it', { timeout: 300_000 }, async () => {
  const page = await open('/developers#getAnalysis')
  const heading = page.locator('#getAnalysis')
  await heading.waitFor()
  const top = async () => (await heading.boundingBox())?.y ?? Number.POSITIVE_INFINITY
  await expect.poll(top, { timeout: PATIENCE_MS }).toBeLessThan(200)
})

test('it is read in French, and in the dark', { timeout: 300_000 }, async () => {
  const page = await open('/developers', { locale: 'fr-FR', colorScheme: 'dark' })
  await page.getByRole('heading', { name: 'Démarrage rapide' }).waitFor()
  await page.locator('#getAnalysis').waitFor()
  expect(await page.locator('main').textContent()).toContain('Trois étapes jusqu’à votre premier appel')
  await expectNoSeriousViolations(page)
})

test('it is read on a phone', { timeout: 300_000 }, async () => {
  const page = await open('/developers', { viewport: { width: 390, height: 844 } })
  await page.locator('#getAnalysis').waitFor()
  await expectNoSeriousViolations(page)
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
})

test.each(GUIDES)('the guide %s is a page', { timeout: 300_000 }, async (file) => {
  const [, title = ''] = /^# (.+)$/m.exec(await readFile(`docs/${file}`, 'utf8')) ?? []
  const page = await open(`/docs/${file.replace('.md', '')}`)
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await expectNoSeriousViolations(page)
})

test('every guide is found from the list of guides', { timeout: 300_000 }, async () => {
  const page = await open('/docs')
  await expectNoSeriousViolations(page)
  const links = await page
    .locator('main')
    .getByRole('link')
    .evaluateAll((found) => found.map((link) => link.getAttribute('href')))
  expect(links.sort()).toEqual(GUIDES.map((file) => `/docs/${file.replace('.md', '')}`).sort())
})

test('a guide that does not exist is a page not found', { timeout: 300_000 }, async () => {
  const page = await open('/docs/no-such-guide')
  await page.getByRole('heading', { level: 1, name: 'Page not found' }).waitFor()
})

const PROMISES = [
  'Subscribe to a PRO or BUSINESS plan from /billing.',
  'Generate an API key from /account/api-keys and copy it (shown once).',
  'Call the API with the key in the Authorization header.',
  'All endpoints require an API key passed in the Authorization header using the Bearer scheme.',
  'Keys are bound to one organization; revoking a key is immediate.',
  'Authorization: Bearer ccr_live_<32 hex chars>',
  'The plain token is only visible at creation time — the server stores a SHA-256 hash.',
  'Six endpoints, all read-only. Cross-organization access is blocked at the database level (a key from organization A receives 404 on a resource owned by organization B).',
  'List projects (paginated).',
  'Single project detail.',
  'List audio files. Filter by projectId and/or status.',
  'Single audio detail. Includes the linked analysisId if any.',
  'List analyses. Filter by projectId and a createdAt range (from / to).',
  'Single analysis with criteria, recommendations and transcript. Raw Edith payload is intentionally not exposed.',
  'All list endpoints use the same page/limit envelope. limit max is 100, default 50.',
  'projectId — scope to a single project (cuid).',
  'status — audio status: PENDING, PROCESSING, DONE or FAILED.',
  'from, to — inclusive bounds on createdAt, ISO-8601 strings.',
  'Webhooks (BUSINESS plan)',
  'Subscribe an HTTPS endpoint to platform events. We POST signed JSON to your URL whenever a subscribed event fires — no polling required. Manage endpoints at /account/webhooks (owner only, BUSINESS plan).',
  'Fires after an audio finished analysis successfully.',
  'Fires when an audio analysis terminates with a failure.',
  'Fires when one of your alert rules matches a new analysis.',
  'Synthetic test event triggered by the test button on /account/webhooks.',
  'All deliveries share the same envelope: an envelope with id, event, created_at and an event-specific data block.',
  'headers carry the event name, the delivery id and the HMAC signature.',
  'User-Agent: CallCenterRate-Webhook/1.0',
  'X-CCR-Signature: t=1715423112,v1=8f3a...c9d2',
  'We sign every body with HMAC-SHA256 using your signing secret. The X-CCR-Signature header has the form t=[unix-timestamp],v1=[hex]. Compute HMAC(secret, timestamp + "." + rawBody) and constant-time compare. Reject requests where the timestamp drifts more than 300 seconds — that prevents replay attacks.',
  'Deliveries are queued and retried with exponential backoff on transport errors and on any HTTP response that is not 2xx. We retry up to 6 times across about 24 hours.',
  'Backoff: 0s, 1min, 5min, 30min, 2h, 6h, 24h.',
  'We follow no redirects and reject private IPs (SSRF guard) and any non-HTTPS URL.',
  'Total delivery timeout per attempt is 10 seconds. Your endpoint should respond fast and process asynchronously.',
  'All errors return a JSON body with a stable error code. The HTTP status reflects the error class.',
  'API access requires the PRO or BUSINESS plan.',
  'API key is missing, malformed, unknown or revoked.',
  'The organization is not on a plan that grants API access. Upgrade to PRO or BUSINESS.',
  'Monthly API call quota exceeded. Wait for the period reset (header Retry-After in seconds) or upgrade the plan.',
  'The resource does not exist or belongs to another organization.',
  'Query parameter or body validation failed. The message details which field.',
  'Each plan has a monthly API call quota (PRO: 10,000 / BUSINESS: 100,000). The counter resets on the same cycle as the analyses quota. On overuse, the API returns 429 with a Retry-After header (seconds until reset). Per-minute burst limits will be added in a future revision.',
  'Monthly API call quota exceeded (10000/10000). Resets on 2026-06-01T00:00:00.000Z.',
]
