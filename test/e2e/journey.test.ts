import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectNoSeriousViolations } from '../support/axe.js'
import { encodeAudio } from '../support/encodeAudio.js'
import {
  CLOSING_MS,
  OPENING_MS,
  type OpenProduct,
  openProduct,
  PATIENCE_MS,
  signUpAs,
} from '../support/openProduct.js'
import { speechSamples } from '../support/speechSamples.js'
import { wavHeader } from '../support/writeWav.js'

let product: OpenProduct
let page: Page

beforeAll(async () => {
  product = await openProduct()
  page = product.page
}, OPENING_MS)
afterAll(() => product?.close(), CLOSING_MS)

const button = (name: string | RegExp) => page.getByRole('button', { name })
const heading = (name: string | RegExp) => page.getByRole('heading', { name })
const row = (name: string) => page.getByRole('row').filter({ hasText: name })

test('from signing up to hearing the second that justifies a verdict', { timeout: 600_000 }, async () => {
  await page.goto('/sign-up')
  await expectNoSeriousViolations(page)
  await signUpAs(page, 'Olga Owner', 'Acme Support')
  await expectNoSeriousViolations(page)
  await button('New project').first().click()
  await page.getByLabel('Name').fill('Support line')
  await button('Create project').click()
  await heading('Support line').waitFor()

  await page
    .locator('input[type=file]')
    .setInputFiles(['demo/urban-closet-refund.flac', await notAudio(), await quiet(), await cutOff()])
  const refused = page.getByRole('listitem').filter({ hasText: 'notes.mp3' })
  await refused.getByText('This file is not a recording we can read: it is a text.').waitFor()
  expect(await refused.getByRole('button', { name: /Retry/ }).count()).toBe(0)
  await expectNoSeriousViolations(page)
  await row('quiet.wav').getByText('Failed').waitFor()
  await row('quiet.wav').getByText('Nobody speaks').waitFor()
  await row('urban-closet-refund.flac').getByText('Analysed').waitFor()
  await expectNoSeriousViolations(page)

  await page.getByRole('link', { name: 'urban-closet-refund.flac' }).click()
  await heading('urban-closet-refund.flac').waitFor()
  await expectNoSeriousViolations(page)

  const position = page.getByRole('slider')
  const second = async () => Number(await position.getAttribute('aria-valuenow'))
  expect(await second()).toBe(0)
  const evidence = page
    .getByRole('list', { name: /^Evidence: / })
    .getByRole('button')
    .last()
  const [, minutes, seconds] = /(\d+):(\d\d)/.exec((await evidence.textContent()) ?? '') ?? []
  const start = Number(minutes) * 60 + Number(seconds)
  expect(start).toBeGreaterThan(0)
  await evidence.click()
  await expect.poll(second, { timeout: PATIENCE_MS }).toBeGreaterThan(start)

  const transcript = page.getByRole('region', { name: 'Transcript' })
  const first = transcript.getByRole('listitem').first().getByRole('button')
  await first.click()
  await transcript.locator('[aria-current=true]').filter({ hasText: /^0:0/ }).waitFor()
  await expect.poll(second, { timeout: PATIENCE_MS }).toBeLessThan(start)
  await transcript.locator('[aria-current=true] [data-spoken]').first().waitFor()

  // From the word that is clicked, not from the beginning of its line.
  const long = transcript
    .getByRole('button')
    .filter({ hasText: /(\S+ ){25}/ })
    .first()
  const text = long.locator('span').last()
  const { width, height } = (await text.boundingBox()) ?? { width: 0, height: 0 }
  await long.scrollIntoViewIfNeeded()
  await button('Pause').click()
  await text.click({ position: { x: width / 2, y: height - 4 } })
  const [, minute, sec] = /(\d+):(\d\d)/.exec((await long.textContent()) ?? '') ?? []
  await expect.poll(second, { timeout: PATIENCE_MS }).toBeGreaterThan(Number(minute) * 60 + Number(sec) + 3)
  await page
    .getByText(/^\d+(\.\d+)? of \d+ points, that is \d+(\.\d+)? out of 100/)
    .first()
    .waitFor()
})

const SUMMARY_END = {
  en: /(The matter was .*settled.*|How the call ended .*|Something is still to be done|.* put through .*|Nothing was left .*)\.$/,
  fr: /(L’affaire .*réglée.*|L’issue de l’appel .*|Il reste .* à faire|.* mis en relation .*|Il ne restait .*)\.$/,
}

test('each reader has the same analysis in their own language, what was said as it was said', {
  timeout: 300_000,
}, async () => {
  const menu = page.locator('button[aria-haspopup=menu]').filter({ hasText: 'Olga Owner' })
  const choose = async (language: string) => {
    await menu.click()
    await page.getByRole('menuitemradio', { name: language }).click()
    await page.keyboard.press('Escape')
  }
  await page.getByText(SUMMARY_END.en).first().waitFor()
  await page
    .getByText(/^(The agent|A speaker) said “[^”]+” at \d:\d\d\./)
    .first()
    .waitFor()
  await choose('français')
  await page.getByText(SUMMARY_END.fr).first().waitFor()
  const comment = page
    .getByText(/^(L’agent|Un interlocuteur) a dit «\u00a0[^»]+\u00a0» à\u00a0\d:\d\d\./)
    .first()
  const [, quote = 'nothing'] = /«\u00a0([^»]+)\u00a0»/.exec((await comment.textContent()) ?? '') ?? []
  const [words = ''] = quote.split(/[.?!,]/)
  await page.getByRole('region', { name: 'Transcription' }).getByText(words).first().waitFor()
  expect(await page.getByText(/The agent said|Missed:|Looked in/).count()).toBe(0)
  await expectNoSeriousViolations(page)
  await choose('English')
  await page.getByText(SUMMARY_END.en).first().waitFor()
})

test('a recording that failed says why, and is tried again on request', { timeout: 600_000 }, async () => {
  await page.goto('/projects')
  await page.getByRole('link', { name: 'Support line' }).first().click()
  const heard: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/retry')) heard.push(request.url())
  })
  await row('quiet.wav')
    .getByRole('button', { name: /^Retry/ })
    .click()
  await expect.poll(() => heard.length, { timeout: PATIENCE_MS }).toBe(1)
  await row('quiet.wav').getByText('Nobody speaks').waitFor()
})

test('what is there of a recording that was cut off is analysed on request, and marked', {
  timeout: 600_000,
}, async () => {
  await row('cut.wav').getByText('was cut off on its way').waitFor()
  await row('cut.wav').getByRole('button', { name: 'Analyse what is there' }).click()
  await row('cut.wav').getByText('Analysed').waitFor()
  await page.getByRole('link', { name: 'cut.wav' }).click()
  await page.getByText(/Incomplete recording: [\d.]+ s of about [\d.]+ s/).waitFor()
  await expectNoSeriousViolations(page)
  await page.goBack()
})

test('an upload that is cut off says so, and goes on by itself', { timeout: 600_000 }, async () => {
  let isCut = true
  await page.route('**/app/api/uploads/*', (route) =>
    isCut && route.request().method() === 'PATCH' ? route.abort('connectionreset') : route.continue(),
  )
  await page.locator('input[type=file]').setInputFiles('demo/oakshield-claim.webm')
  await page.getByText('The connection broke off').waitFor()
  await expectNoSeriousViolations(page)
  isCut = false
  await row('oakshield-claim.webm').getByText('Analysed').waitFor()
  await page.unroute('**/app/api/uploads/*')
})

test('a recording without a header says what it looks like, and is analysed as that', {
  timeout: 600_000,
}, async () => {
  await openCalls()
  await page.locator('input[type=file]').setInputFiles([await headerless()])
  await row('headerless').getByText('looks like headerless telephone audio (A-law, 8 kHz').waitFor()
  await page.getByRole('link', { name: 'headerless' }).click()
  await button('Choose the format of headerless and analyse it').click()
  const dialog = page.getByRole('dialog')
  expect(await dialog.getByLabel('Format').inputValue()).toBe('alaw:8000')
  await expectNoSeriousViolations(page)
  await dialog.getByRole('button', { name: 'Analyse' }).click()
  await page.getByRole('region', { name: 'Transcript' }).getByText('batch transcription').first().waitFor()
  await openCalls()
})

test('on a telephone no column, nor Retry, hides to the right, nor the search behind its neighbour', {
  timeout: 300_000,
}, async () => {
  await page.setViewportSize({ width: 360, height: 740 })
  for (const name of [/^Retry/, /^Delete quiet/]) {
    const box = await row('quiet.wav').getByRole('button', { name }).boundingBox()
    expect((box?.x ?? 360) + (box?.width ?? 0)).toBeLessThanOrEqual(360)
  }
  const search = await page.getByRole('searchbox').boundingBox()
  const status = await page.getByLabel('Filter by status').boundingBox()
  expect((search?.x ?? 360) + (search?.width ?? 0)).toBeLessThanOrEqual(status?.x ?? 0)
  await expectNoSeriousViolations(page)
  await page.setViewportSize({ width: 1280, height: 720 })
})

test('a scorecard with a gap says where, and each save is a version', { timeout: 300_000 }, async () => {
  await page.goto('/scorecards/new')
  await page.getByLabel('Scorecard name').fill('Returns desk')
  await button('Create scorecard').click()
  await page.getByRole('alert').first().waitFor()
  await expectNoSeriousViolations(page)
  await page.getByLabel('Criterion name').fill('Offers a label')
  await page.getByLabel('Example phrases').fill('I will send you a return label.')
  await button('Create scorecard').click()
  await page.waitForURL(/\/scorecards\/c[a-z0-9]{24}$/)
  await expectNoSeriousViolations(page)
  await page.getByLabel('Scorecard name').fill('Returns counter')
  await button('Save as version 2').click()
  await page.getByText('Version 2 saved').waitFor()
  await page.goto('/scorecards')
  await row('Returns counter').getByText('2', { exact: true }).waitFor()
})

test('what was done stands in the audit log, in words', { timeout: 300_000 }, async () => {
  await page.goto('/account/audit')
  for (const words of ['Created a project', 'Created a scorecard', 'Saved a scorecard'])
    await page.getByText(words).first().waitFor()
  await page.getByText('version: 2').first().waitFor({ state: 'attached' })
})

test.each([
  ['/scorecards', 'Scorecards'],
  ['/account', 'Profile'],
  ['/account/members', 'Members'],
  ['/account/audit', 'Audit log'],
  ['/billing', /plan/i],
])('%s can be used by everybody', { timeout: 300_000 }, async (path, title) => {
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(title)
  await page.waitForLoadState('networkidle').catch(() => {})
  await expectNoSeriousViolations(page)
})

test('what a page logs as an error is a fault', { timeout: 300_000 }, async () => {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  for (const path of ['/projects', '/scorecards', '/account']) {
    await page.goto(path)
    await page.getByRole('heading', { level: 1 }).waitFor()
  }
  expect(faults).toEqual([])
})

async function notAudio(): Promise<string> {
  return put('notes.mp3', 'Call the customer back on Monday.\n'.repeat(100))
}

async function quiet(): Promise<string> {
  const bytes = 3 * 32_000
  return put('quiet.wav', Buffer.concat([wavHeader(1, bytes), Buffer.alloc(bytes)]))
}

async function openCalls(): Promise<void> {
  await page.goto('/projects')
  await page.getByRole('link', { name: 'Support line' }).first().click()
  await row('quiet.wav').waitFor()
}

async function headerless(): Promise<string> {
  const encoding = { container: 'alaw', encoder: 'pcm_alaw', rate: 8000 }
  return encodeAudio(join(product.dir, 'headerless'), [speechSamples(12.2, 20.7)], encoding)
}

async function cutOff(): Promise<string> {
  return put('cut.wav', (await readFile('test/fixtures/calls/katie-steve-16k-mono.wav')).subarray(0, 256_000))
}

async function put(name: string, content: string | Buffer): Promise<string> {
  const path = join(product.dir, name)
  await writeFile(path, content)
  return path
}
