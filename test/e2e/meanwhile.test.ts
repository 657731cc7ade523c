import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { expectNoSeriousViolations } from '../support/axe.js'
import { inviteColleague } from '../support/inviteColleague.js'
import {
  CLOSING_MS,
  OPENING_MS,
  type OpenProduct,
  openProduct,
  PATIENCE_MS,
  signUpAs,
} from '../support/openProduct.js'
import { wavHeader } from '../support/writeWav.js'

let product: OpenProduct
let page: Page

beforeAll(async () => {
  product = await openProduct({ WEBHOOK_ALLOW_PRIVATE: 'true', DEFAULT_PLAN: 'BUSINESS' })
  page = product.page
  await page.addInitScript(
    'window.EventSource = class extends EventSource { constructor(url) { super(url); window.stream = this } }',
  )
  await page.goto('/sign-up')
  await signUpAs(page, 'Mia Meanwhile', 'Meanwhile')
}, OPENING_MS)
afterAll(() => product?.close(), CLOSING_MS)

const button = (name: string | RegExp) => page.getByRole('button', { name })

/** Whatever is shown is asked for again, and has been answered. */
async function reconnect(path: string) {
  // Of two that were asked the first may be dropped, and never ends.
  const answered = page.waitForEvent(
    'requestfinished',
    (request) => request.url().endsWith(path) && request.method() === 'GET',
  )
  await page.evaluate("stream.dispatchEvent(new Event('open'))")
  await answered
}

/** As a colleague would, or another tab. */
async function send(method: string, path: string, data?: object) {
  const answer = await page.request.fetch(path, { method, ...(data && { data }) })
  expect(answer.ok()).toBe(true)
  return answer.json()
}

test('a draft outlives the version that a colleague saved, and gives way when told to', async () => {
  const [{ id }] = (await send('GET', '/app/api/scorecards')).data
  const path = `/app/api/scorecards/${id}`
  const { name, version, definition } = await send('GET', path)
  await page.goto(`/scorecards/${id}`)
  await page.getByLabel('Scorecard name').fill('Mine')
  await send('PUT', path, { name: `${name}, theirs`, definition, baseVersion: version })
  await button(/^Save as version/).click()
  await button(/load version 2/).waitFor()
  await reconnect(path)
  expect(await page.getByLabel('Scorecard name').inputValue()).toBe('Mine')
  await button(/load version 2/).click()
  expect(await page.getByLabel('Scorecard name').inputValue()).toBe(`${name}, theirs`)
})

test('a new secret and what is being typed stay on screen while the endpoint changes', async () => {
  const { endpoint } = await send('POST', '/app/api/webhooks', {
    url: 'http://127.0.0.1:9/hook',
    events: ['alert.created'],
  })
  const path = `/app/api/webhooks/${endpoint.id}`
  await page.goto(`/account/webhooks/${endpoint.id}?view=settings`)
  await page.getByLabel('URL').fill('http://127.0.0.1:9/typed')
  await button('Rotate secret').click()
  const secret = await page.getByText(/^whsec_/).textContent()
  await send('PATCH', path, { description: 'theirs' })
  await reconnect(path)
  expect(await page.getByText(/^whsec_/).textContent()).toBe(secret)
  await button('I have copied it').click()
  expect(await page.getByLabel('URL').inputValue()).toBe('http://127.0.0.1:9/typed')
  expect(await page.getByLabel('Description').inputValue()).toBe('theirs')
})

test('a rename leaves alone what a colleague switched since the settings were opened', async () => {
  const project = await send('POST', '/app/api/projects', { name: 'Sales' })
  await page.goto(`/projects/${project.id}/settings`)
  await page.getByLabel('Name', { exact: true }).fill('Support')
  await send('PATCH', `/app/api/projects/${project.id}`, { redact: false })
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('Project saved').waitFor()
  expect(await send('GET', `/app/api/projects/${project.id}`)).toMatchObject({
    name: 'Support',
    redact: false,
  })
})

test('a page whose entries are gone gives way to the last one that has some', async () => {
  await send('POST', '/app/api/projects', { name: 'Left over' })
  await page.goto('/projects?page=9')
  await page.getByRole('link', { name: 'Left over' }).waitFor()
  expect(new URL(page.url()).searchParams.get('page')).toBe('1')
})

test('a page that cannot be fetched says so in the app, and comes back by itself', {
  timeout: 120_000,
}, async () => {
  await page.goto('/projects')
  await page.getByRole('heading', { name: 'Projects' }).waitFor()
  await page.context().setOffline(true)
  await page.getByRole('link', { name: 'Audit log' }).first().click()
  await page.getByText('The server cannot be reached').waitFor()
  await page.context().setOffline(false)
  await page.getByRole('heading', { name: 'Audit log' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/account/audit')
})

/** What it was kept waiting for goes with it. */
async function openTab(): Promise<Page> {
  const context = await page
    .context()
    .browser()
    ?.newContext({
      locale: 'en-GB',
      baseURL: product.address,
      storageState: await page.context().storageState(),
    })
  if (!context) throw new Error('the browser is gone')
  onTestFinished(() => context.close())
  const tab = await context.newPage()
  tab.setDefaultTimeout(PATIENCE_MS)
  return tab
}

const API = '**/app/api/**'
const html = (status: number) => ({ status, contentType: 'text/html', body: '<h1>Somebody between</h1>' })

test.each([
  ['a proxy says that the server is away', (route: Route) => route.fulfill(html(502))],
  ['a network for guests answers in its place', (route: Route) => route.fulfill(html(200))],
  ['the connection is refused', (route: Route) => route.abort('connectionrefused')],
  // As when the server hangs.
  ['nobody answers', () => undefined],
])(
  'what cannot be loaded because %s says so, and comes back by itself',
  {
    timeout: 120_000,
  },
  async (_why, instead) => {
    const tab = await openTab()
    await tab.goto('/alert-rules')
    await tab.getByRole('link', { name: 'New rule' }).first().waitFor()
    await tab.goto('/projects')
    await tab.getByRole('link', { name: 'Left over' }).waitFor()
    await tab.route(API, instead)
    await tab.getByRole('link', { name: 'Scorecards' }).first().click()
    await tab.getByText('comes back by itself').waitFor()
    await tab.unroute(API)
    await tab.getByRole('link', { name: 'Customer service call' }).waitFor()
  },
)

test('a page that is long in coming is seen to come, and one that never comes is told', {
  timeout: 120_000,
}, async () => {
  const tab = await openTab()
  await tab.goto('/projects')
  await tab.getByRole('link', { name: 'Left over' }).waitFor()
  const assets = '**/assets/*'
  await tab.route(assets, () => undefined)
  await tab.getByRole('link', { name: 'Profile' }).first().click()
  await tab.getByRole('progressbar', { name: 'Loading…' }).waitFor()
  await tab.getByText('The server cannot be reached').waitFor()
  await tab.unroute(assets)
  await tab.getByRole('heading', { name: 'Profile' }).first().waitFor()
})

test('a deleted recording is brought back from where it was deleted, or erased; a colleague’s pages follow', {
  timeout: 300_000,
}, async () => {
  const project = await send('POST', '/app/api/projects', { name: 'Undone' })
  await page.goto(`/projects/${project.id}`)
  const theirs = await inviteColleague(page, 'Cora Colleague', 'ADMIN')
  await theirs.goto(`/projects/${project.id}/deleted`)
  await theirs.getByText('Nothing deleted lately').waitFor()
  const recording = {
    name: 'call.wav',
    mimeType: 'audio/wav',
    buffer: Buffer.concat([wavHeader(1, 32_000), Buffer.alloc(32_000)]),
  }
  await page.locator('input[type=file]').setInputFiles(recording)
  await button('Delete call.wav').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await button('Undo').click()
  await button('Delete call.wav').waitFor()

  await button('Delete call.wav').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('link', { name: 'Recently deleted' }).click()
  await expectNoSeriousViolations(page)
  const theirEntry = theirs.getByRole('button', { name: 'Bring back call.wav' })
  await theirEntry.waitFor()
  await button('Bring back call.wav').click()
  await page.getByText('Nothing deleted lately').waitFor()
  await theirEntry.waitFor({ state: 'detached' })
  await page.getByRole('link', { name: 'Back to the project' }).click()

  await theirs.getByRole('link', { name: 'Back to the project' }).click()
  await theirs.getByRole('button', { name: 'Delete call.wav' }).waitFor()
  await button('Delete call.wav').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await theirs.getByRole('button', { name: 'Delete call.wav' }).waitFor({ state: 'detached' })
  await theirs.getByRole('link', { name: 'Recently deleted' }).click()
  await theirEntry.waitFor()
  await page.getByRole('link', { name: 'Recently deleted' }).click()
  await button('Erase call.wav').click()
  await page.getByRole('dialog').getByText('This cannot be undone').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Erase' }).click()
  await page.getByText('Nothing deleted lately').waitFor()
  await theirEntry.waitFor({ state: 'detached' })
  await theirs.close()
})

const only = (id: string, name: string) => ({
  sections: [
    {
      id: 'all',
      name: 'All',
      criteria: [{ id, name, weight: 1, kind: 'SAID', examples: ['I will send it'] }],
    },
  ],
})

test('a rule is offered the criteria that its calls are judged by, and says which has left the scorecard', {
  timeout: 300_000,
}, async () => {
  const labels = { name: 'Labels', definition: only('label', 'Offers a label') }
  const scorecard = await send('POST', '/app/api/scorecards', labels)
  await send('POST', '/app/api/projects', { name: 'Labelled', scorecardId: scorecard.id })
  await send('POST', '/app/api/projects', { name: 'Unlabelled' })
  await page.goto('/alert-rules/new')
  await page.getByLabel('Name').fill('No label')
  await page.getByLabel('About').selectOption({ label: 'A criterion’s verdict' })
  const criterion = page.getByLabel('Criterion', { exact: true })
  const offered = async () => (await criterion.locator('option').allTextContents()).sort()
  await criterion.selectOption({ label: 'Offers a label (Labels)' })
  expect(await offered()).toContain('Greets the customer')

  await page.getByLabel('Project').selectOption({ label: 'Unlabelled' })
  expect(await offered()).toContain('Offers a label: not in this project’s scorecard')
  await button('Save').click()
  await page.getByText('the scorecard of this project has no such criterion').waitFor()
  expect(await criterion.getAttribute('aria-invalid')).toBe('true')
  await expectNoSeriousViolations(page)
  await page.getByLabel('Project').selectOption({ label: 'Labelled' })
  expect(await offered()).toEqual(['Offers a label'])
  await button('Save').click()
  await page.getByText('Rule saved').waitFor()

  const gone = page.getByText('A criterion has left the scorecard: “label”. Its condition never holds.')
  await page.getByRole('link', { name: 'No label' }).waitFor()
  expect(await gone.count()).toBe(0)
  await page.getByRole('link', { name: 'Scorecards' }).first().click()
  await page.getByRole('link', { name: 'Labels' }).click()
  await button('Add criterion').click()
  await page.getByRole('menuitem', { name: /^Should be said/ }).click()
  await page.getByLabel('Criterion name').last().fill('Says thanks')
  await page.getByLabel('Example phrases').last().fill('Thank you for calling.')
  await button('Remove Offers a label').click()
  await button('Save as version 2').click()
  await page.getByText('Version 2 saved').waitFor()
  await page.getByRole('link', { name: 'Alerts' }).first().click()
  await page.getByRole('link', { name: 'Alert rules' }).first().click()
  await gone.waitFor()
  await expectNoSeriousViolations(page)
  await page.getByRole('link', { name: 'No label' }).click()
  await button('Save').waitFor()
  await gone.waitFor()
})

test('a sign-out that did not get through is told', async () => {
  await page.route('**/sign-out', (route) => route.abort())
  await button('Account menu').click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.getByText('The server cannot be reached').waitFor()
  await page.unroute('**/sign-out')
})
