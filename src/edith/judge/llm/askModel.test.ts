import { afterEach, describe, expect, it } from 'vitest'
import { linesOf, type ModelReply, openLanguageModel, says } from '../../../../test/support/languageModel.js'
import { Criterion } from '../../../contract/scorecard.js'
import type { Segment } from '../../../contract/transcript.js'
import { askModel, type ModelQuestion } from './askModel.js'
import type { ModelUse } from './modelBudget.js'
import { tokensIn } from './tokens.js'

const segments: Segment[] = [
  { index: 0, speaker: 'AGENT', start: 0, end: 3, text: 'Good morning, how can I help?' },
  { index: 1, speaker: 'CUSTOMER', start: 4, end: 8, text: 'It is my "router"}] \u2028 again.' },
  { index: 2, speaker: 'AGENT', start: 9, end: 12, text: "I'll call you back on Friday, I promise." },
]
const promise = Criterion.parse({
  id: 'promise',
  name: 'Promise',
  weight: 1,
  kind: 'JUDGED',
  question: 'Does the agent promise anything?',
})
const question: ModelQuestion = { segments, language: 'en', criteria: [promise] }
const entry = {
  id: 'promise',
  verdict: 'MET',
  comment: 'The agent promised to call back.',
  confidence: 0.873,
  quotes: [{ segment: 2, quote: 'I will call you back on Friday' }],
  advice: '',
}
const good = { criteria: [entry], summary: 'The router failed.', topics: [] }

let close = async () => {}
afterEach(() => close())

/** The last reply is repeated. */
async function endpoint(replies: ModelReply[]) {
  const model = await openLanguageModel(
    (_, count) => replies[Math.min(count, replies.length) - 1] ?? 'hang-up',
  )
  close = model.close
  return { ...model, llm: { ...model.llm, timeoutMs: replies[0] === 'silence' ? 300 : 30_000 } }
}

describe('a call put to a language model', () => {
  it('is answered with the words that justify each verdict', async () => {
    const { llm, requests } = await endpoint([says(good)])
    const view = await askModel(question, { llm: { ...llm, apiKey: 'secret' } })
    expect(view.answers.get('promise')).toEqual({
      verdict: 'MET',
      comment: 'The agent promised to call back.',
      confidence: 0.873,
      evidence: [
        { segment: 2, start: 9, end: 12, speaker: 'AGENT', quote: 'I will call you back on Friday' },
      ],
      advice: '',
    })
    expect(view.summary).toBe('The router failed.')
    expect(requests).toHaveLength(1)
    expect(requests[0]).toMatchObject({
      url: '/v1/chat/completions',
      authorization: 'Bearer secret',
      body: { model: 'judge', temperature: 0, response_format: { type: 'json_schema' } },
    })
  })

  it('is told with the version of its words and the model that answered', async () => {
    const { llm } = await endpoint([says(good)])
    const { exchanges } = await askModel(question, { llm })
    expect(exchanges).toMatchObject([
      {
        promptVersion: expect.any(Number),
        model: 'judge',
        criteria: ['promise'],
        reply: { model: 'judge-2' },
      },
    ])
  })

  it('gives what was said as data that cannot leave its quotation marks', async () => {
    const { llm, requests } = await endpoint([says(good)])
    await askModel(question, { llm })
    const transcript = requests[0]?.body.messages[1]?.content ?? ''
    expect(transcript.split('\n')).toHaveLength(segments.length + 1)
    expect(linesOf(transcript).map(({ text }) => text)).toEqual([
      'Good morning, how can I help?',
      'It is my "router"}] again.',
      "I'll call you back on Friday, I promise.",
    ])
  })

  it('is written about in the language of the project', async () => {
    const { llm, requests } = await endpoint([says(good)])
    await askModel({ ...question, language: 'fr-CA' }, { llm })
    expect(requests[0]?.body.messages[0]?.content).toContain('in the language "fr-CA"')
  })

  it('is told which topics there are, and may name no others', async () => {
    const { llm, requests } = await endpoint([says({ ...good, topics: ['fault', 'weather', 'fault'] })])
    const topics = [{ id: 'fault', name: 'A fault' }]
    expect((await askModel({ ...question, topics }, { llm })).topics).toEqual(['fault'])
    expect(linesOf(requests[0]?.body.messages[2]?.content)).toContainEqual(topics[0])
  })

  it.each([
    ['what nobody said', [{ segment: 2, quote: 'I love you' }]],
    ['another segment', [{ segment: 0, quote: 'on Friday' }]],
    ['the customer', [{ segment: 1, quote: 'It is my router again' }]],
    ['a greeting', [{ segment: 0, quote: 'Good morning' }]],
    ['punctuation', [{ segment: 2, quote: '…' }]],
    ['no segment that there is', [{ segment: 9, quote: 'Good morning, how can I help?' }]],
  ])('has no evidence when the answer quotes %s', async (_, quotes) => {
    const { llm } = await endpoint([says({ ...good, criteria: [{ ...entry, quotes }] })])
    expect((await askModel(question, { llm })).answers.get('promise')?.evidence).toEqual([])
  })

  it.each([
    ['is not JSON', says('MET, I think'), 'MODEL_WRONG_FORM'],
    ['has another form', says({ ...good, criteria: [{ ...entry, verdict: 'SURELY' }] }), 'MODEL_WRONG_FORM'],
    ['is about something else', says({ ...good, criteria: [{ ...entry, id: 'other' }] }), 'MODEL_WRONG_FORM'],
    ['has no message', { status: 200, body: '{"choices":[]}' }, 'MODEL_SAID_NOTHING'],
    ['is refused', { status: 401, body: '{}' }, 'MODEL_REFUSED'],
    ['fails twice', { status: 503, body: 'busy' }, 'MODEL_REFUSED'],
    [
      'redirects',
      { status: 302, body: '', headers: { location: 'http://127.0.0.1:9/' } },
      'MODEL_OUT_OF_REACH',
    ],
    ['never comes', 'silence' as const, 'MODEL_TOO_SLOW'],
    ['breaks off', 'hang-up' as const, 'MODEL_OUT_OF_REACH'],
  ])('has no verdict, and tells why, when the answer %s', async (_, reply, key) => {
    const { llm } = await endpoint([reply])
    const view = await askModel(question, { llm })
    expect(view.answers.size).toBe(0)
    expect(view.trouble.key).toBe(key)
  })

  it.each([
    ['a busy server', { status: 503, body: 'busy' }],
    ['a malformed answer', says('no')],
    ['a lost connection', 'hang-up' as const],
  ])('is put once more after %s', async (_, first) => {
    const { llm, requests } = await endpoint([first, says(good)])
    const { answers, exchanges } = await askModel(question, { llm })
    expect(answers.get('promise')?.verdict).toBe('MET')
    expect([requests.length, exchanges.length]).toEqual([2, 2])
  })

  it('is understood in a Markdown fence', async () => {
    const { llm } = await endpoint([says(`\`\`\`json\n${JSON.stringify(good)}\n\`\`\``)])
    expect((await askModel(question, { llm })).answers.get('promise')?.verdict).toBe('MET')
  })

  it('loses one criterion, and not the others, to a wrong entry', async () => {
    const { llm } = await endpoint([
      says({
        ...good,
        criteria: [
          { ...entry, quotes: 'all' },
          { ...entry, id: 'other' },
        ],
      }),
    ])
    const criteria = [promise, { ...promise, id: 'other' }]
    expect([...(await askModel({ ...question, criteria }, { llm })).answers.keys()]).toEqual(['other'])
  })

  it('is put to nobody when no model is configured, or nothing is asked', async () => {
    expect((await askModel(question, {})).trouble).toEqual({ key: 'NO_MODEL' })
    const { llm, requests } = await endpoint([says(good)])
    await askModel({ ...question, criteria: [] }, { llm })
    expect(requests).toEqual([])
  })

  it('ends with the analysis when that is aborted', async () => {
    const { llm } = await endpoint(['silence'])
    const aborting = new AbortController()
    const asked = askModel(question, { llm: { ...llm, timeoutMs: 60_000 }, signal: aborting.signal })
    aborting.abort(new Error('stopped'))
    await expect(asked).rejects.toThrow('stopped')
  })
})

describe('a call that is longer than the model’s window', () => {
  const long = Array.from(
    { length: 120 },
    (_, index): Segment => ({
      index,
      speaker: index % 2 ? 'CUSTOMER' : 'AGENT',
      start: index,
      end: index + 1,
      text: `What was said ${index} times over, ${'and on '.repeat(8)}.`,
    }),
  )
  const many = Array.from({ length: 12 }, (_, i) => ({ ...promise, id: `criterion-${i}` }))

  /** Says of each criterion that it is met, by the first of the agent's segments that it is shown. */
  async function obliging() {
    const model = await openLanguageModel(({ body }) => {
      const [, transcript, asked] = body.messages.map(({ content }) => linesOf(content))
      const shown = transcript?.find(({ speaker }) => speaker === 'AGENT')
      const quotes = [{ segment: shown?.segment, quote: shown?.text }]
      return says({ ...good, criteria: asked?.map(({ id }) => ({ ...entry, id, quotes })) })
    })
    close = model.close
    return model
  }

  it.each([4096, 6000, 9000])(
    'fits into %i tokens in parts, without cutting a segment',
    async (contextTokens) => {
      const { llm, requests } = await obliging()
      const view = await askModel(
        { ...question, segments: long, criteria: many },
        { llm: { ...llm, contextTokens } },
      )
      expect([...view.answers.keys()]).toEqual(many.map(({ id }) => id))
      expect(requests.length).toBeGreaterThan(1)
      const texts = new Set(long.map(({ text }) => text))
      const pairs = new Set<string>()
      for (const { body } of requests) {
        const written = body.messages.reduce((sum, { content }) => sum + tokensIn(content), 0)
        expect(written + Number(body.max_tokens)).toBeLessThanOrEqual(contextTokens)
        const [, transcript = [], asked = []] = body.messages.map(({ content }) => linesOf(content))
        for (const { text, segment } of transcript) {
          expect(texts).toContain(text)
          for (const { id } of asked) pairs.add(`${segment} ${id}`)
        }
      }
      // Every criterion is asked about every segment.
      expect(pairs.size).toBe(long.length * many.length)
    },
  )

  it('is put in one request as soon as it fits', async () => {
    const { llm, requests } = await obliging()
    await askModel({ ...question, segments: long, criteria: many }, { llm })
    expect(requests).toHaveLength(1)
  })

  it('has no verdict on what was asked about a part of it only', async () => {
    let count = 0
    const model = await openLanguageModel(() => {
      count += 1
      return count === 1
        ? says({ ...good, criteria: many.map(({ id }) => ({ ...entry, id })) })
        : { status: 400, body: '' }
    })
    close = model.close
    const llm = { ...model.llm, contextTokens: 6000 }
    const { answers, trouble } = await askModel(
      { ...question, segments: long, criteria: many.slice(0, 2) },
      { llm },
    )
    expect([answers.size, trouble.key]).toEqual([0, 'MODEL_REFUSED'])
  })

  it('has no verdict, and says so, where one thing said is longer than the window', async () => {
    const { llm, requests } = await obliging()
    const monologue = [{ ...segments[0], text: 'on and on '.repeat(2000) } as Segment]
    const view = await askModel(
      { ...question, segments: monologue },
      { llm: { ...llm, contextTokens: 4096 } },
    )
    expect([view.trouble.key, requests.length]).toEqual(['MODEL_CALL_TOO_LONG', 0])
  })
})

describe('what a model may still be used for', () => {
  function budget(isLeft: boolean) {
    const taken: ModelUse[] = []
    const settled: ModelUse[] = []
    return {
      taken,
      settled,
      take: async (atMost: ModelUse) => {
        taken.push(atMost)
        return isLeft ? { settle: async (used: ModelUse) => void settled.push(used) } : undefined
      },
    }
  }

  it('is taken before a request and settled by what the endpoint counted', async () => {
    const { llm, requests } = await endpoint([says(good, { prompt_tokens: 700, completion_tokens: 80 })])
    const kept = budget(true)
    await askModel(question, { llm, budget: kept })
    expect(kept.taken).toEqual([
      {
        inputTokens: expect.any(Number),
        outputTokens: requests[0]?.body.max_tokens,
        milliseconds: llm.timeoutMs,
      },
    ])
    expect(kept.settled).toEqual([{ inputTokens: 700, outputTokens: 80, milliseconds: expect.any(Number) }])
  })

  it('is reckoned from what was written where the endpoint does not count', async () => {
    const { llm } = await endpoint([says(good)])
    const kept = budget(true)
    await askModel(question, { llm, budget: kept })
    const outputTokens = tokensIn(JSON.stringify(good))
    expect(kept.settled).toMatchObject([{ inputTokens: kept.taken[0]?.inputTokens, outputTokens }])
  })

  it('is given back for a request that was refused, and kept for one that was cut off', async () => {
    const refused = budget(true)
    const { llm } = await endpoint([{ status: 401, body: '' }])
    await askModel(question, { llm, budget: refused })
    expect(refused.settled).toMatchObject([{ inputTokens: 0, outputTokens: 0 }])
    await close()
    const slow = budget(true)
    const { llm: silent } = await endpoint(['silence'])
    await askModel(question, { llm: silent, budget: slow })
    expect(slow.settled).toMatchObject(
      slow.taken.map(({ inputTokens, outputTokens }) => ({ inputTokens, outputTokens })),
    )
  })

  it('used up, the model is not asked', async () => {
    const { llm, requests } = await endpoint([says(good)])
    const view = await askModel(question, { llm, budget: budget(false) })
    expect([view.trouble.key, requests.length]).toEqual(['MODEL_LIMIT_REACHED', 0])
  })
})
