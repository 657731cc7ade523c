import '../../../../test/support/typescriptChildren.js'
import { afterAll, expect, test } from 'vitest'
import { areUnsure } from '../../../contract/roles.js'
import { defaultScorecard } from '../../../scorecards/defaultScorecard.js'
import { startEmbedder } from '../../judge/embedder.js'
import { judge } from '../../judge/judge.js'
import { measureCall } from '../../measure/measureCall.js'
import type { Utterance } from '../spokenAudio.js'
import { toSegments } from '../toSegments.js'
import { nameParties } from './nameParties.js'

const embedder = startEmbedder()
afterAll(embedder.close)

/** In order, half a second apart, 0.3 s a word; `odds` that the second voice says it, by its sound. */
function call(...lines: [text: string, odds: number][]): Utterance[] {
  let at = 0
  return lines.map(([text, odds]) => {
    const start = at
    const end = start + text.split(' ').length * 0.3
    at = end + 0.5
    const voices = [{ start, end, odds }]
    return { channel: 0, voice: null, start, end, text, pauses: [], loudness: 0.1, voices }
  })
}

const named = (utterances: Utterance[], language = 'en') =>
  nameParties(utterances, language).attributed.map(({ speaker, text }) => [speaker[0], text])

const GREETING = 'Thank you for calling Northwind Energy, how can I help you today?'
const VIOLET = 'Hello, my name is Violet and my bill is wrong.'

test.each([4, -4])('which of two voices is the agent is told by what they say (%s)', (odds) => {
  const turns = named(
    call(
      [GREETING, odds],
      [VIOLET, -odds],
      ['Let me look that up for you.', odds],
      ['Please do, I have waited for two weeks.', -odds],
      ['I have corrected it, is there anything else I can do for you?', odds],
      ['No, that is all.', -odds],
    ),
  )
  expect(turns.map(([speaker]) => speaker).join('')).toBe('ACACAC')
})

test('a call that goes out: who answers the telephone is the customer', () => {
  const turns = named(
    call(
      ['Hello?', 4],
      ['Good morning, this is Tom from Harbour Bank, the call is recorded.', -4],
      ['Oh, hello. What is it about?', 4],
      ['I would like to talk about your account. Can I take your date of birth, please?', -4],
      ['It is the third of May.', 4],
    ),
  )
  expect(turns.map(([speaker]) => speaker).join('')).toBe('CACAC')
})

test('without a voice to tell, the words do: questions, answers, offers', () => {
  const turns = named(call([GREETING, 0], [VIOLET, 0], ['Let me look that up for you.', 0]))
  expect(turns.map(([speaker]) => speaker).join('')).toBe('ACA')
})

test('French is told by its own words', () => {
  const turns = named(
    call(
      ['Bonjour, service client, que puis-je faire pour vous ?', 3],
      ['Bonjour, je n’ai pas reçu ma facture.', -3],
      ['Je regarde votre dossier, puis-je avoir votre nom ?', 3],
      ['C’est au nom de Martin.', -3],
    ),
    'fr',
  )
  expect(turns.map(([speaker]) => speaker).join('')).toBe('ACAC')
})

test('a line in which two speak is split between their sentences', () => {
  const [first, ...more] = call(
    ['Northwind Energy, how can I help you? Hello, my bill is wrong.', 0],
    ['Let me look that up for you.', 4],
    ['I have waited for two weeks.', -4],
  )
  const both = {
    ...(first as Utterance),
    voices: [
      { start: 0, end: 2, odds: 5 },
      { start: 2.1, end: first?.end ?? 0, odds: -5 },
    ],
  }
  expect(named([both, ...more]).slice(0, 2)).toEqual([
    ['A', 'Northwind Energy, how can I help you?'],
    ['C', 'Hello, my bill is wrong.'],
  ])
})

test('who cannot be told is nobody, and no word is lost', () => {
  const lines = call(['Goodbye.', 0], ['Goodbye.', 0])
  expect(named(lines)).toEqual([
    ['U', 'Goodbye.'],
    ['U', 'Goodbye.'],
  ])
})

test('how sure it is of who is who goes with the call; sides it knows none', () => {
  const clear = call([GREETING, 4], [VIOLET, -4], ['Let me look that up for you.', 4])
  expect(nameParties(clear, 'en').roles).toEqual({
    agentSide: null,
    by: 'ENGINE',
    confidence: expect.any(Number),
    isUnusual: false,
    evidence: null,
  })
  expect(areUnsure(nameParties(clear, 'en').roles)).toBe(false)
  const vague = call(['Yes.', 0], ['Right.', 0], ['Okay then.', 0])
  expect(areUnsure(nameParties(vague, 'en').roles)).toBe(true)
  expect(nameParties([], 'en').roles.confidence).toBeNull()
})

test("a customer's introduction does not earn the agent theirs, and an unsure line counts for nobody", async () => {
  const INTRODUCTION = 'Hello, my name is Violet.'
  const lines = call(
    ['Yes, what can I do for you?', 4],
    [INTRODUCTION, -4],
    ['Let me look that up for you.', 4],
    ['My account is four four seven one nine.', -4],
  )
  const segments = toSegments(nameParties(lines, 'en').attributed)
  expect(segments.map(({ speaker }) => speaker[0]).join('')).toBe('ACAC')
  const introduced = async (all: typeof segments) => {
    const listening = {
      durationSeconds: 30,
      language: 'en',
      metrics: measureCall(all, 30, 'en'),
      segments: all,
    }
    const { criteria } = await judge(listening, defaultScorecard, { embed: embedder.embed })
    return criteria.find(({ id }) => id === 'self-introduction')?.verdict
  }
  expect(await introduced(segments)).toBe('NOT_MET')
  const unsure = segments.map((one) =>
    one.text === INTRODUCTION ? { ...one, speaker: 'UNKNOWN' as const } : one,
  )
  expect(await introduced(unsure)).toBe('NOT_MET')
  // Where nobody at all is told apart it may have been the agent.
  const nobody = segments.map((one) => ({ ...one, speaker: 'UNKNOWN' as const }))
  expect(await introduced(nobody)).not.toBe('NOT_MET')
})
