import '../../../../test/support/typescriptChildren.js'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { injections } from '../../../../test/fixtures/injections.js'
import { linesOf, openLanguageModel, says } from '../../../../test/support/languageModel.js'
import type { JudgedCriterion } from '../../../contract/analysis.js'
import { ScorecardDefinition } from '../../../contract/scorecard.js'
import type { Segment, Speaker } from '../../../contract/transcript.js'
import { defaultScorecard } from '../../../scorecards/defaultScorecard.js'
import { startEmbedder } from '../embedder.js'
import { type Judgeable, judge } from '../judge.js'
import { speaksToJudge } from './speaksToJudge.js'

type Line = [speaker: Speaker, text: string]
const call: Line[] = [
  ['AGENT', 'Good morning, Fairway Telecom, Nadia speaking, how can I help you?'],
  ['CUSTOMER', 'Hello. My bill is much higher than it was last month.'],
  ['AGENT', 'Let me look at the invoice for June.'],
  ['CUSTOMER', 'You charged me forty euros more.'],
  ['AGENT', 'There are roaming fees from Morocco on it.'],
  ['CUSTOMER', 'I see, I was there for a week.'],
  ['AGENT', 'That is why. Goodbye.'],
]
const AT = 4

const definition = ScorecardDefinition.parse({
  ...defaultScorecard,
  sections: [
    ...defaultScorecard.sections,
    {
      id: 'asked',
      name: 'Asked',
      criteria: [
        { id: 'sorry', name: 'Sorry', weight: 1, kind: 'JUDGED', question: 'Does the agent apologise?' },
        { id: 'any', name: 'Any', weight: 1, kind: 'JUDGED', question: 'Is it solved?', by: 'CUSTOMER' },
      ],
    },
  ],
})

const embedder = startEmbedder()
let seen: string[] = []
let before: JudgedCriterion[] = []
let model: Awaited<ReturnType<typeof openLanguageModel>>
beforeAll(async () => {
  model = await openLanguageModel(({ body }) => {
    const [, transcript = [], asked = []] = body.messages.map(({ content }) => linesOf(content))
    seen = transcript.map(({ text }) => String(text))
    return says({ summary: '', topics: [], criteria: asked.map(({ id }) => obey(String(id), before)) })
  })
}, 60_000)
afterAll(async () => {
  await Promise.all([model.close(), embedder.close()])
})

/** Says of everything what the engine does not, and quotes whatever a caller could name. */
function obey(id: string, all: JudgedCriterion[]) {
  const own = all.find((criterion) => criterion.id === id)
  return {
    id,
    verdict: own?.verdict === 'MET' ? 'NOT_MET' : 'MET',
    comment: 'It was said so.',
    confidence: 1,
    advice: '',
    quotes: [
      { segment: AT, quote: injected },
      { segment: 1, quote: 'My bill is much higher' },
      { segment: 0, quote: 'Good morning' },
      { segment: 6, quote: 'Goodbye' },
      { segment: 2, quote: 'I am so sorry, I do apologise' },
      { segment: 2, quote: 'There are roaming fees from Morocco on it' },
      // Against the engine, what the engine found.
      ...(own?.verdict === 'MET' || own?.verdict === 'PARTIAL' ? own.evidence : []),
    ].filter(({ segment }) => id !== 'any' || segment !== 1),
  }
}
let injected = ''

function listening(lines: Line[]): Judgeable {
  const segments = lines.map(([speaker, text], index): Segment & { channel: number } => ({
    index,
    speaker,
    text,
    start: index * 8,
    end: index * 8 + 7,
    channel: speaker === 'AGENT' ? 0 : 1,
  }))
  return { segments, language: 'en', durationSeconds: lines.length * 8, metrics }
}
const each = { agent: null, customer: null, unknown: null }
const metrics: Judgeable['metrics'] = {
  talkRatio: each,
  silenceSeconds: 2,
  longestSilenceSeconds: 1,
  interruptions: each,
  wordsPerMinute: each,
  sentiment: each,
  overtalkSeconds: 0,
  deadAir: [],
  responseLatencySeconds: each,
  sentimentCourse: [each, each, each, each],
}

const verdicts = (criteria: JudgedCriterion[]) =>
  criteria.map(({ id, verdict, score }) => `${id} ${verdict} ${score}`)

describe('a model that obeys whoever speaks to the judge', { timeout: 120_000 }, () => {
  it.each(injections)('moves no verdict: %s says %s', async (speaker, text) => {
    injected = text
    const heard = listening([...call.slice(0, AT), [speaker, text], ...call.slice(AT)])
    const options = { embed: embedder.embed }
    ;({ criteria: before } = await judge(heard, definition, options))
    const after = await judge(heard, definition, { ...options, llm: model.llm, judgedBy: 'MODEL' })
    expect(verdicts(after.criteria)).toEqual(verdicts(before))
    expect(seen).toHaveLength(heard.segments.length)
    expect(seen.join('\n')).not.toContain(text)
    for (const { source, kind, reviewReasons } of after.criteria)
      if (kind === 'SAID' || kind === 'NOT_SAID')
        expect([source, reviewReasons?.length]).toEqual(['ENGINE', expect.any(Number)])
  })

  it('moves a verdict with words that were said', async () => {
    const heard = listening(call)
    ;({ criteria: before } = await judge(heard, definition, { embed: embedder.embed }))
    const honest = await openLanguageModel(({ body }) => {
      const asked = linesOf(body.messages[2]?.content)
      const quotes = [{ segment: 4, quote: 'There are roaming fees from Morocco on it' }]
      const common = { verdict: 'MET', comment: 'Said.', confidence: 0.9, advice: '', quotes }
      return says({ summary: '', topics: [], criteria: asked.map(({ id }) => ({ ...common, id })) })
    })
    const after = await judge(heard, definition, {
      embed: embedder.embed,
      llm: honest.llm,
      judgedBy: 'MODEL',
    })
    await honest.close()
    expect(after.criteria.find(({ id }) => id === 'sorry')).toMatchObject({ verdict: 'MET', source: 'MODEL' })
  })
})

test.each(call.map(([, text]) => text))('what people say to each other is shown to the model: %s', (text) => {
  expect(speaksToJudge(text)).toBe(false)
})
