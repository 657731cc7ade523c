import { afterAll, beforeAll, expect, test } from 'vitest'
import { addProject, engineAnalysis, storeCall } from '../support/analysedCall.js'
import { expectNoSeriousViolations } from '../support/axe.js'
import { judgedCriterion } from '../support/judgedCriterion.js'
import { type OpenPages, openPages } from '../support/openPages.js'
import { CLOSING_MS, OPENING_MS } from '../support/openProduct.js'

let pages: OpenPages
let page: OpenPages['page']
let analysisId: string

const said = [
  { speaker: 'AGENT' as const, start: 1, text: 'One moment, I put you through.', agent: 1 },
  { speaker: 'CUSTOMER' as const, start: 6, text: 'Okay.' },
  {
    speaker: 'AGENT' as const,
    start: 134,
    text: 'Hello, this is Dev, I put it right for you now.',
    agent: 2,
  },
]

beforeAll(async () => {
  pages = await openPages('Rita Reviewer')
  page = pages.page
  const { server, owner } = pages
  const projectId = await addProject(server.services, owner.orgId)
  const analysis = engineAnalysis(
    { criteria: [judgedCriterion()], durationSeconds: 140 },
    said.map((line, index) => ({ ...line, index, end: line.start + 4 })),
  )
  analysis.transcript.agents = {
    agents: [
      { number: 1, name: null, start: 1, end: 5, words: 6 },
      { number: 2, name: 'Dev', start: 134, end: 138, words: 10 },
    ],
    judged: 2,
    because: 'MOST_WORDS',
  }
  ;({ analysisId } = await storeCall(server.services, owner.orgId, projectId, analysis))
}, OPENING_MS)
afterAll(() => pages?.close(), CLOSING_MS)

async function readIn(language: 'en' | 'fr'): Promise<void> {
  await page.goto(`/analyses/${analysisId}`)
  await page.evaluate(`localStorage.setItem('ccr.locale', '${language}')`)
  await page.reload()
}

test('a call that was handed over says who is judged and which agent speaks, and another one is a click away', {
  timeout: 300_000,
}, async () => {
  await readIn('fr')
  await page.getByText('2 agents. Évalué : Agent 2 (Dev), à partir de 2:14, qui parle le plus.').waitFor()
  await readIn('en')
  await page.getByText('2 agents. Judged: Agent 2 (Dev), from 2:14, who says most.').waitFor()
  const transcript = page.getByRole('list').filter({ hasText: 'One moment, I put you through.' })
  expect(await transcript.getByText('Agent 1', { exact: true }).count()).toBe(1)
  expect(await transcript.getByText('Agent 2', { exact: true }).count()).toBe(1)
  await expectNoSeriousViolations(page)

  await page.getByRole('button', { name: 'Judge Agent 1 instead' }).click()
  await page.getByRole('status').getByText('This call is being judged again').waitFor()
})
