import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ADD_MODELS, modelJobs } from '../../src/models/jobs.js'
import { addProject, engineAnalysis, storeCall } from '../support/analysedCall.js'
import { ask } from '../support/ask.js'
import { expectNoSeriousViolations } from '../support/axe.js'
import { FILE_BYTES, type ModelHost, startModelHost } from '../support/modelHost.js'
import { type OpenPages, openPages } from '../support/openPages.js'
import { CLOSING_MS, OPENING_MS } from '../support/openProduct.js'
import type { SignedUp } from '../support/server.js'

let pages: OpenPages
let page: OpenPages['page']
let host: ModelHost
let modelsDir: string

beforeAll(async () => {
  host = await startModelHost()
  pages = await openPages('Ada Administrator')
  page = pages.page
  modelsDir = pages.server.services.config.engine.modelsDir
  const models = [
    host.model('little-french', { languages: ['fr'], bytes: FILE_BYTES }),
    host.model('broken', { languages: ['oc'], sha256: '0'.repeat(64) }),
  ]
  await mkdir(modelsDir, { recursive: true })
  await writeFile(join(modelsDir, 'models.json'), JSON.stringify({ models }))
}, OPENING_MS)
afterAll(async () => {
  await pages?.close()
  await host?.close()
}, CLOSING_MS)

const button = (name: string | RegExp) => page.getByRole('button', { name })
const row = (name: string) => page.getByRole('row').filter({ hasText: name })

function worker() {
  const { database } = pages.server.services
  const { jobs, close } = modelJobs({ database, modelsDir, keepFreeBytes: 0 })
  const log = pino({ level: 'silent' })
  const context = { attempt: 1, isLastAttempt: false, signal: new AbortController().signal, log }
  return { wake: () => jobs[ADD_MODELS]?.({}, context), close }
}

async function lookAs(language: 'en' | 'fr', theme: 'light' | 'dark', width: number): Promise<void> {
  await page.evaluate(
    `localStorage.setItem('ccr.locale', '${language}'); localStorage.setItem('ccr.theme', '${theme}')`,
  )
  await page.setViewportSize({ width, height: 740 })
  await page.reload()
}

test('an administrator finds the models, adds one and watches it come; it is a language of projects then', {
  timeout: 300_000,
}, async () => {
  await page.goto('/projects')
  await page.getByRole('link', { name: 'Models' }).click()
  await page.getByRole('heading', { name: 'Models', exact: true }).waitFor()
  await row('parakeet-v3').getByText('about 670 MB').waitFor()
  await row('moonshine-tiny-en').getByText('Built in', { exact: true }).waitFor()
  expect(host.asked).toEqual([])

  const { sent } = host.stallAfter(100_000)
  await button('Add little-french').click()
  await row('little-french').getByText('Waits for a worker').waitFor()
  const first = worker()
  await first.wake()
  await sent
  await row('little-french').getByText('0.1 MB of 0.9 MB').waitFor()
  const bar = page.getByRole('progressbar', { name: 'Downloading little-french' })
  expect(await bar.getAttribute('aria-valuenow')).toBe('11')
  await expectNoSeriousViolations(page)
  await first.close()

  host.answerWith(host.answerWhole)
  const second = worker()
  await second.wake()
  await row('little-french').getByText('Installed', { exact: true }).waitFor()
  await second.close()

  await button('Add broken').click()
  await row('broken').getByText('Waits for a worker').waitFor()
  const third = worker()
  await third.wake()
  await row('broken')
    .getByText(/its checksum differs/)
    .waitFor()
  await third.close()
  await button('Try again to add broken').waitFor()
})

test('the page reads well in French, in the dark, on a telephone', { timeout: 300_000 }, async () => {
  await page.goto('/account/models')
  for (const [language, theme] of [
    ['fr', 'dark'],
    ['fr', 'light'],
    ['en', 'dark'],
  ] as const) {
    await lookAs(language, theme, 360)
    await page.getByRole('heading', { name: language === 'fr' ? 'Modèles' : 'Models', exact: true }).waitFor()
    await row('whisper-small')
      .getByText(language === 'fr' ? '98 langues' : '98 languages')
      .click()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
    await expectNoSeriousViolations(page)
  }
  await lookAs('en', 'light', 1280)
})

test('one that a project needs is removed only after that was read', { timeout: 300_000 }, async () => {
  const { server, owner } = pages
  const projectId = await addProject(server.services, owner.orgId)
  await ask(server, owner, 'PATCH', `/app/api/projects/${projectId}`, { language: 'fr' })
  await page.goto('/account/models')
  await button('Remove little-french').click()
  const dialog = page.getByRole('dialog', { name: 'Remove little-french?' })
  await dialog.getByText('French: 1 project').waitFor()
  await expectNoSeriousViolations(page)
  await dialog.getByRole('button', { name: 'Remove' }).click()
  await button('Add little-french').waitFor()

  await page.goto(`/projects/${projectId}/settings`)
  await page.getByText('Recordings in this language fail until a model for it is added.').waitFor()
  await page.getByRole('link', { name: 'See models' }).click()
  await page.getByRole('heading', { name: 'Models', exact: true }).waitFor()
})

test('a mono call offers the model for speakers to administrators, until it is dismissed', {
  timeout: 300_000,
}, async () => {
  const { server, owner } = pages
  const projectId = await addProject(server.services, owner.orgId)
  const call = (channels: number) =>
    storeCall(server.services, owner.orgId, projectId, { ...engineAnalysis(), channels })
  const [mono, stereo] = [await call(1), await call(2)]
  const offer = () => page.getByText('Speakers of mono calls: better with the 34 MB model.')
  await page.goto(`/analyses/${mono.analysisId}`)
  await offer().waitFor()
  await expectNoSeriousViolations(page)
  await page.goto(`/analyses/${stereo.analysisId}`)
  await page.getByRole('heading', { name: 'Transcript' }).waitFor()
  expect(await offer().count()).toBe(0)
  await page.goto(`/analyses/${mono.analysisId}`)
  await button('Do not show again').click()
  await page.reload()
  await page.getByRole('heading', { name: 'Transcript' }).waitFor()
  expect(await offer().count()).toBe(0)
})

test('a models.json that cannot be read is told of in both languages, and what is built in is still listed', {
  timeout: 300_000,
}, async () => {
  await writeFile(join(modelsDir, 'models.json'), '{ "models": [')
  await page.goto('/account/models')
  for (const [language, wrong] of [
    ['fr', 'est inutilisable'],
    ['en', 'cannot be used'],
  ] as const) {
    await lookAs(language, 'light', 360)
    await page.getByRole('status').filter({ hasText: wrong }).filter({ hasText: 'is not JSON' }).waitFor()
    await row('moonshine-tiny-en').waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
    expect(await page.getByRole('button', { name: /^(Add|Ajouter) /, disabled: false }).count()).toBe(0)
    await expectNoSeriousViolations(page)
  }
})

test('whoever administers nothing finds no such page, and is told so at its address', {
  timeout: 300_000,
}, async () => {
  const { server } = pages
  const member: SignedUp = await server.signUp('Max Member')
  const url = new URL(page.url()).origin
  await page.context().clearCookies()
  await page.context().addCookies(
    member.cookie.split('; ').map((cookie) => {
      const [name = '', ...value] = cookie.split('=')
      return { name, value: value.join('='), url }
    }),
  )
  await page.goto('/account/models')
  await page.getByText('Only administrators of this installation can see to its speech models.').waitFor()
  expect(await page.getByRole('link', { name: 'Models' }).count()).toBe(0)
})
