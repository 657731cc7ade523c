import { afterAll, beforeAll, expect, test } from 'vitest'
import { MAX_JUDGINGS } from '../../src/analyses/roles/judgingAgain.js'
import type { FoundRecommendation } from '../../src/contract/analysis.js'
import { adminClient } from '../support/adminClient.js'
import { addProject, engineAnalysis, storeCall } from '../support/analysedCall.js'
import { expectNoSeriousViolations } from '../support/axe.js'
import { judgedCriterion } from '../support/judgedCriterion.js'
import { type OpenPages, openPages } from '../support/openPages.js'
import { CLOSING_MS, OPENING_MS } from '../support/openProduct.js'

let pages: OpenPages
let page: OpenPages['page']
let projectId: string
let analysisId: string

const said = (segment: number, start: number, speaker: 'AGENT' | 'CUSTOMER', text: string) => ({
  segment,
  start,
  speaker,
  text,
})
const spoken = [
  said(0, 1, 'AGENT', 'Good morning, Fairway Telecom, you are talking to Nadia.'),
  said(1, 6, 'CUSTOMER', 'My bill is twice as high as it was last month.'),
  said(2, 12, 'AGENT', 'I will send you a corrected bill by Friday.'),
]
const advice = (n: number): FoundRecommendation => ({
  id: `r${n}`,
  criterionId: 'greeting',
  priority: n === 1 ? 'HIGH' : 'MEDIUM',
  title: { key: 'TITLE_MISSING', name: `Advice ${n}` },
  text: [
    { key: 'SAY_IN_OWN_WORDS', within: { kind: 'FIRST', seconds: 30 } },
    { key: 'COST', points: 12.5 - n },
  ],
})

beforeAll(async () => {
  pages = await openPages('Rita Reviewer')
  page = pages.page
  const { server, owner } = pages
  projectId = await addProject(server.services, owner.orgId)
  const store = (changes: Parameters<typeof engineAnalysis>[0]) =>
    storeCall(
      server.services,
      owner.orgId,
      projectId,
      engineAnalysis(
        changes,
        spoken.map(({ segment: index, text, start, speaker }) => ({
          index,
          text,
          start,
          speaker,
          end: start + 4,
        })),
      ),
    )
  await store({ overallScore: 88, criteria: [judgedCriterion()] })
  ;({ analysisId } = await store({
    overallScore: 61,
    roles: { agentSide: 'LEFT', by: 'ENGINE', confidence: 0.6, isUnusual: true, evidence: 0.1 },
    reason: spoken[1] ?? null,
    outcome: 'FOLLOW_UP',
    promises: [{ ...said(2, 12, 'AGENT', 'I will send you a corrected bill by Friday.'), by: 'by Friday' }],
    criteria: [
      judgedCriterion(),
      judgedCriterion({
        id: 'identity',
        name: 'Verifies who is calling',
        critical: true,
        verdict: 'NOT_MET',
        score: 0,
        confidence: 0.55,
        unsure: true,
        comment: { key: 'NOT_SAID', within: { kind: 'ANYWHERE' }, example: 'What is your date of birth?' },
      }),
    ],
    recommendations: [1, 2, 3, 4, 5].map(advice),
  }))
}, OPENING_MS)
afterAll(() => pages?.close(), CLOSING_MS)

async function readIn(language: 'en' | 'fr', theme: 'light' | 'dark' = 'light'): Promise<void> {
  await page.evaluate(
    `localStorage.setItem('ccr.locale', '${language}'); localStorage.setItem('ccr.theme', '${theme}')`,
  )
  await page.reload()
}

async function fitsAPhone(): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
  await expectNoSeriousViolations(page)
  await page.setViewportSize({ width: 1280, height: 720 })
}

const rows = () => page.getByRole('row').filter({ has: page.getByRole('cell') })

test('the list of calls marks those to review, and narrows to them in its address', {
  timeout: 300_000,
}, async () => {
  await page.goto(`/projects/${projectId}`)
  await rows().nth(1).waitFor()
  const marked = rows().filter({ hasText: '61' })
  await marked.getByText('To review').waitFor()
  await marked.getByText('provisional').waitFor()
  expect(
    await rows()
      .filter({ hasText: '88' })
      .getByText(/To review|provisional/)
      .count(),
  ).toBe(0)

  await page.getByLabel('Filter by status').selectOption({ label: 'To review' })
  await expect.poll(() => rows().count()).toBe(1)
  await readIn('fr')
  await rows().filter({ hasText: '61' }).getByText('À vérifier').waitFor()
  expect(await rows().count()).toBe(1)
  expect(new URL(page.url()).searchParams.get('status')).toBe('TO_REVIEW')
  await rows().getByText('provisoire').waitFor()
  await fitsAPhone()
  await readIn('en')
})

test.each([
  ['en', 'This score is provisional.', 'Unsure, please check', 'To be followed up', 'Show all 5'],
  ['fr', 'Ce score est provisoire.', 'Incertain, à vérifier', 'À suivre', 'Afficher les 5'],
] as const)(
  'in %s, a call says what to check, what it was about, and all of its advice when asked',
  {
    timeout: 300_000,
  },
  async (language, provisional, unsure, outcome, all) => {
    await page.goto(`/analyses/${analysisId}`)
    await readIn(language)
    await page.getByRole('note').getByText(provisional).waitFor()
    await page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: 'Verifies who is calling' }) })
      .getByText(unsure, { exact: true })
      .waitFor()
    await page.getByText(outcome, { exact: true }).waitFor()
    await page.getByText('by Friday', { exact: true }).waitFor()
    await page.getByText('Advice 3').waitFor()
    expect(await page.getByText('Advice 4').count()).toBe(0)
    await page.getByRole('button', { name: all }).click()
    await page.getByText('Advice 5').waitFor()
    await fitsAPhone()
    await readIn(language, 'dark')
    await page.getByRole('note').waitFor()
    await expectNoSeriousViolations(page)
    await readIn('en', 'light')
  },
)

test('acts are chosen in the scorecard editor, in both languages and on a phone', {
  timeout: 300_000,
}, async () => {
  await page.goto('/scorecards')
  await page.getByRole('link', { name: 'Customer service call' }).click()
  const criterion = page
    .getByRole('button', { name: /Greets the customer/ })
    .and(page.locator('[aria-expanded]'))
  await criterion.click()
  const acts = page.getByRole('group', { name: 'Recognised by itself' })
  expect(await acts.getByRole('checkbox', { name: 'Greets', exact: true }).isChecked()).toBe(true)
  await acts.getByRole('checkbox', { name: 'Offers further help' }).check()
  await page.getByRole('button', { name: 'Save as version 2' }).click()
  await page.getByText('Version 2 saved').waitFor()

  await readIn('fr', 'dark')
  await criterion.click()
  const inFrench = page.getByRole('group', { name: 'Reconnu sans exemple' })
  await inFrench.waitFor()
  const chosen = inFrench.getByRole('checkbox', { checked: true })
  expect(await chosen.count()).toBe(2)
  await fitsAPhone()
  await readIn('en')
})

test('whether the sentiment of agents is told is switched by an owner, who reads why not', {
  timeout: 300_000,
}, async () => {
  await page.goto('/account/members')
  const choice = page.getByRole('switch', { name: 'Tell the sentiment of agents' })
  expect(await choice.isChecked()).toBe(false)
  await page.getByText('Article 5(1)(f)', { exact: false }).waitFor()
  await choice.click()
  await page.getByText('The sentiment of agents is on').waitFor()
  await readIn('fr', 'dark')
  const inFrench = page.getByRole('switch', { name: 'Évaluer le sentiment des agents' })
  expect(await inFrench.isChecked()).toBe(true)
  await fitsAPhone()
  await readIn('en')
})

test('on one channel the parties are told apart by voice and words, as sure as they are', {
  timeout: 300_000,
}, async () => {
  const { server, owner } = pages
  const lines = spoken.map(({ segment: index, ...line }) => ({ index, ...line, end: line.start + 4 }))
  const mono = await storeCall(
    server.services,
    owner.orgId,
    projectId,
    engineAnalysis(
      {
        channels: 1,
        criteria: [judgedCriterion()],
        roles: { agentSide: null, by: 'ENGINE', confidence: 0.62, isUnusual: false, evidence: null },
      },
      lines,
    ),
  )
  await page.goto(`/analyses/${mono.analysisId}`)
  await page
    .getByText('Agent and customer on one channel, told from their voices and what they say, 62% sure')
    .waitFor()
  await page.getByText('Who is the agent could not be told for sure').waitFor()
  expect(await page.getByText(/left|right channel/).count()).toBe(0)
  await page.getByRole('button', { name: 'The roles are right' }).waitFor()
  await readIn('fr')
  await page.getByText('Agent et client sur un seul canal, d’après leurs voix et ce qu’ils disent').waitFor()
  expect(await page.getByText(/canal (gauche|droit)/).count()).toBe(0)
  await fitsAPhone()
  await readIn('en')
})

test('who is taken for the agent is told, and a click says otherwise', { timeout: 300_000 }, async () => {
  await page.goto(`/analyses/${analysisId}`)
  await page.getByText('Agent on the left channel, told from what is said, 60% sure').waitFor()
  await page.getByText('Who is the agent could not be told for sure').waitFor()
  await page.getByText('the other channel than in this project’s calls').waitFor()
  await page.getByRole('button', { name: 'The roles are right' }).waitFor()
  await fitsAPhone()
  await page.getByRole('button', { name: 'Swap agent and customer' }).click()
  await page.getByRole('status').filter({ hasText: 'This call is being judged again' }).waitFor()
  await readIn('fr')
  await page.getByRole('status').filter({ hasText: 'Cet appel est évalué à nouveau' }).waitFor()
  expect(await page.getByRole('button', { name: 'Inverser agent et client' }).count()).toBe(0)
  await readIn('en')

  const admin = await adminClient(pages.server.database)
  await admin.query('update audio set attempts = $2 where analysis_id = $1', [analysisId, MAX_JUDGINGS + 1])
  await admin.end()
  await page.reload()
  await page.getByRole('alert').filter({ hasText: 'could not be judged again' }).waitFor()
  await page.getByRole('button', { name: 'The roles are right' }).waitFor()
  await fitsAPhone()
  await page.getByRole('button', { name: 'Swap agent and customer' }).click()
  await page.getByRole('status').filter({ hasText: 'This call is being judged again' }).waitFor()
})
