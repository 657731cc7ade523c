import { afterAll, beforeAll, expect, test } from 'vitest'
import { modelBudget } from '../../src/billing/modelBudget.js'
import type { ModelLimits } from '../../src/billing/modelQueries.js'
import { ask } from '../support/ask.js'
import { startTestServer, type TestServer } from '../support/server.js'

const PRICES = {
  LLM_INPUT_PRICE: '0.15',
  LLM_OUTPUT_PRICE: '0.6',
  LLM_MONTHLY_COST: '2',
  LLM_MONTHLY_TOKENS: '9000',
}
let server: TestServer
let unlimited: ModelLimits
beforeAll(async () => {
  server = await startTestServer({ LLM_BASE_URL: 'http://127.0.0.1:9/v1', LLM_MODEL: 'judge', ...PRICES })
  unlimited = { ...server.services.config.modelLimits, tokens: null, minutes: null, cost: null }
})
afterAll(() => server?.close())

let people = 0
async function owner(limits: Partial<ModelLimits> = {}) {
  const person = await server.signUp(`Owner of a model ${people++}`)
  const clock = () => new Date()
  const budget = modelBudget(server.services.database, { ...unlimited, ...limits }, clock, person.orgId)
  const shown = async () => (await ask(server, person, 'GET', '/app/api/billing')).body.model
  return { person, budget, shown }
}
const use = (inputTokens: number, outputTokens = 0, milliseconds = 0) => ({
  inputTokens,
  outputTokens,
  milliseconds,
})

test('what requests used is counted exactly and shown, in the place of what was taken for them', async () => {
  const { budget, shown } = await owner()
  const taken = await Promise.all(Array.from({ length: 10 }, () => budget.take(use(1000, 500, 60_000))))
  expect(await shown()).toMatchObject({ requests: 10, tokens: { used: 15_000, limit: 9000 } })
  await Promise.all(taken.map((one) => one?.settle(use(333, 10, 7000))))
  expect(await shown()).toEqual({
    requests: 10,
    tokens: { used: 3430, limit: 9000 },
    minutes: { used: 2, limit: null },
    // 3,330 × 0.15 and 100 × 0.6 for a million.
    cost: { used: 0.0006, limit: 2, currency: 'EUR' },
  })
})

test.each([
  ['tokens', { tokens: 5000 }, use(600, 400)],
  ['minutes', { minutes: 5 }, use(1, 1, 60_000)],
  ['cost', { cost: '0.5', inputPrice: '100' }, use(1000)],
])(
  'of many requests at once no more are let through than the limit on %s has room for',
  async (_, limits, one) => {
    const { budget } = await owner(limits)
    const taken = await Promise.all(Array.from({ length: 12 }, () => budget.take(one)))
    expect(taken.filter((permit) => permit !== undefined)).toHaveLength(5)
    await taken.find((permit) => permit !== undefined)?.settle(use(0))
    expect(await budget.take(one)).toBeDefined()
    expect(await budget.take(one)).toBeUndefined()
  },
)

test('a limit of nothing lets nothing through, and a first request beyond the limit neither', async () => {
  const { budget } = await owner({ tokens: 0 })
  expect(await budget.take(use(1))).toBeUndefined()
  const { budget: small, shown } = await owner({ tokens: 10 })
  expect(await small.take(use(11))).toBeUndefined()
  expect((await shown()).requests).toBe(0)
})

test('one organisation’s use is not another’s', async () => {
  const [first, second] = [await owner({ tokens: 10 }), await owner({ tokens: 10 })]
  await first.budget.take(use(10))
  expect(await second.budget.take(use(10))).toBeDefined()
  expect((await second.shown()).requests).toBe(1)
})

test('without a language model nothing is shown', async () => {
  const plain = await startTestServer()
  const person = await plain.signUp('No model')
  expect((await ask(plain, person, 'GET', '/app/api/billing')).body.model).toBeNull()
  await plain.close()
})
