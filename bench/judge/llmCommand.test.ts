import { execFile } from 'node:child_process'
import process from 'node:process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { linesOf, openLanguageModel, says } from '../../test/support/languageModel.js'

const COMMAND = ['--import', './test/support/typescript.js', 'bench/judge.ts', '--llm']
const NO_MODEL = { LLM_BASE_URL: '', LLM_MODEL: '' }
const run = (env: Record<string, string>) =>
  promisify(execFile)(process.execPath, COMMAND, { env: { ...process.env, ...NO_MODEL, ...env } })

test('the command measures the model that the environment names, and says what a call of it costs', {
  timeout: 600_000,
}, async () => {
  const model = await openLanguageModel(({ body }) =>
    says(
      {
        criteria: linesOf(body.messages[2]?.content).map(({ id }) => ({
          id,
          verdict: 'NOT_MET',
          comment: 'It did not happen.',
          confidence: 0.9,
          quotes: [],
          advice: '',
        })),
        summary: '',
        topics: [],
      },
      { prompt_tokens: 2000, completion_tokens: 500 },
    ),
  )
  try {
    const { stdout } = await run({
      LLM_BASE_URL: model.llm.baseUrl,
      LLM_MODEL: model.llm.model,
      LLM_INPUT_PRICE: '1',
      LLM_OUTPUT_PRICE: '4',
    })
    expect(stdout).toContain('judge on 12 calls kept for reporting')
    expect(stdout).toMatch(/^engine +\d+ +\d+\.\d % +0\.\d{3}$/m)
    expect(stdout).toMatch(/^model +\d+ +\d+\.\d % +0\.\d{3}$/m)
    expect(stdout).toContain('1.00 requests, 2000 tokens in, 500 out')
    expect(stdout).toContain('cost 0.0040 EUR')
    expect(model.requests).toHaveLength(12)
  } finally {
    await model.close()
  }
})

test('without a model it says which settings name one', { timeout: 120_000 }, async () => {
  await expect(run({})).rejects.toMatchObject({
    stderr: expect.stringContaining('LLM_BASE_URL and LLM_MODEL say which model is to be measured'),
  })
})
