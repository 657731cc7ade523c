import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectNoSeriousViolations } from '../support/axe.js'
import { CLOSING_MS, OPENING_MS, type OpenProduct, openProduct, signUpAs } from '../support/openProduct.js'

let product: OpenProduct
let page: Page

beforeAll(async () => {
  product = await openProduct()
  page = product.page
  await page.goto('/sign-up')
  await signUpAs(page, 'Dora Drafts', 'Drafts')
}, OPENING_MS)
afterAll(() => product?.close(), CLOSING_MS)

const button = (name: string | RegExp) => page.getByRole('button', { name })
const same = () => button(/^Means the same: /)
const phrases = async (label: string) =>
  (await page.getByLabel(label).inputValue()).split('\n').filter(Boolean)

/** The first that is shown, answered by keyboard; tells what it said. */
async function answer(name: RegExp): Promise<string> {
  const first = button(name).first()
  const text = (await first.getAttribute('aria-label'))?.replace(/^[^:]+: /, '') ?? ''
  await first.press('Enter')
  return text
}

test('without a call of one’s own, an example brings talk to confirm and refuse, on a telephone in the dark too', {
  timeout: 300_000,
}, async () => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('/scorecards/new')
  await page.getByText('Write one example above').waitFor()
  expect(await button('Propose').isDisabled()).toBe(true)
  await page.getByLabel('Example phrases').fill('May I put you on hold for a moment?')
  await button('Propose').click()
  await same().nth(5).waitFor()
  await expectNoSeriousViolations(page)
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)

  const confirmed = await answer(/^Means the same: /)
  expect(await phrases('Example phrases')).toEqual(['May I put you on hold for a moment?', confirmed])
  // Who answers by keyboard goes on with the next.
  expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toMatch(
    /^Means the same: /,
  )
  const refused = await answer(/^Does not: /)
  expect(await phrases('Counter-examples')).toEqual([refused])
  await page.getByText('2 answers so far').waitFor()

  // With few left there are new ones by themselves, and none that was answered.
  await answer(/^Does not: /)
  await answer(/^Does not: /)
  await same().nth(5).waitFor()
  expect(await button(`Means the same: ${confirmed}`).count()).toBe(0)
  expect(await button(`Means the same: ${refused}`).count()).toBe(0)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1280, height: 720 })
})

test('what would change on a past call is shown with its second, and compared once it is saved', {
  timeout: 600_000,
}, async () => {
  await page.request.post('/app/api/projects', { data: { name: 'Returns' } })
  const { data } = await (await page.request.get('/app/api/projects')).json()
  await page.goto(`/projects/${data[0].id}`)
  await page.locator('input[type=file]').setInputFiles('demo/urban-closet-refund.flac')
  await page.getByRole('row').filter({ hasText: 'urban-closet' }).getByText('Analysed').waitFor()

  await page.goto('/scorecards/new')
  await page.getByLabel('Scorecard name').fill('No refunds')
  await button('Remove Unnamed criterion').click()
  await button('Add criterion').click()
  await page.getByRole('menuitem', { name: /^Must not be said/ }).click()
  await page.getByLabel('Criterion name').fill('Offers no refund')
  await page.getByLabel('Forbidden words').fill('refund')
  await page.getByText('Choose a project whose calls are to be judged.').waitFor()
  await page.getByLabel('Look through the calls of').selectOption({ label: 'Returns' })
  await button('Try on past calls').click()
  await page.getByText('1 call judged. Nothing is saved to compare with.').waitFor()
  const trial = page.getByRole('region', { name: 'What would change' })
  await trial.getByText('Not met', { exact: true }).waitFor()
  await button('Create scorecard').click()
  await page.getByText('Version 1 saved').waitFor()

  await button(/^Must not be said Offers no refund/).click()
  await page.getByLabel('Look through the calls of').selectOption({ label: 'Returns' })
  await button('Try on past calls').click()
  await page.getByText('0 of 1 calls would change.').waitFor()
  await page.getByLabel('Forbidden words').fill('aeroplane')
  await page.getByText('The criterion has changed since').waitFor()
  await button('Try on past calls').click()
  await page.getByText('1 of 1 calls would change.').waitFor()
  expect(await page.getByText('The criterion has changed since').count()).toBe(0)
  const link = trial.getByRole('link', { name: /^urban-closet-refund.flac · \d+:\d\d/ })
  expect(await link.getAttribute('href')).toMatch(/\/analyses\/c\w+\?t=\d/)
  expect(await link.getAttribute('target')).toBe('_blank')
  await expectNoSeriousViolations(page)
  await button('Save as version 2').click()
  await page.getByText('Version 2 saved').waitFor()
})
