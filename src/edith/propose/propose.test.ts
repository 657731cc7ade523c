import { afterAll, expect, test } from 'vitest'
import '../../../test/support/typescriptChildren.js'
import type { Segment, Speaker } from '../../contract/transcript.js'
import { startEmbedder } from '../judge/embedder.js'
import { readWording } from '../judge/wording.js'
import { type Meant, propose } from './propose.js'

const { embed, close } = startEmbedder()
afterAll(close)

const meant = (changes: Partial<Meant>): Meant => ({
  kind: 'SAID',
  acts: [],
  examples: [],
  counterExamples: [],
  by: 'AGENT',
  passed: [],
  ...changes,
})
const segment = (index: number, speaker: Speaker, text: string): Segment => ({
  index,
  speaker,
  start: index * 5,
  end: index * 5 + 4,
  text,
})
const HOLD = 'May I put you on hold for a moment?'
const call = (...segments: Segment[]) => ({ call: 'this call', segments })
const texts = (proposals: { text: string }[]) => proposals.map(({ text }) => text)
const noEncoder = async () => {
  throw new Error('nothing has to be encoded')
}

test('one example brings talk that means the same, the likeliest first, without a call of anybody', async () => {
  const proposals = await propose(meant({ examples: [HOLD] }), [], { language: 'en-GB', embed })
  expect(proposals.length).toBe(6)
  expect(texts(proposals).join(' ')).toMatch(/\bhold\b/i)
  expect(new Set(texts(proposals).map((text) => readWording(text, 'en').plain)).size).toBe(6)
  expect(proposals.every(({ said }) => said === null)).toBe(true)
})

test('what was confirmed, refused or passed over is not asked again, nor what nearly equals it', async () => {
  const first = texts(await propose(meant({ examples: [HOLD] }), [], { language: 'en', embed }))
  const [yes = '', no = '', ...passed] = first
  const then = meant({ examples: [HOLD, yes], counterExamples: [no], passed })
  const next = texts(await propose(then, [], { language: 'en', embed }))
  expect(next.length).toBe(6)
  expect(next.filter((text) => first.includes(text))).toEqual([])
})

test('what is said in calls is proposed with its second: of who should say it, once', async () => {
  const calls = [
    call(
      segment(0, 'CUSTOMER', 'Can I put you on hold a second, there is somebody at the door?'),
      segment(1, 'AGENT', 'Sure. Would you mind holding the line for a minute?'),
    ),
    call(segment(0, 'AGENT', 'would you mind holding the line for a minute?')),
  ]
  const proposals = await propose(meant({ examples: [HOLD] }), calls, { language: 'en', embed })
  expect(proposals.filter(({ said }) => said)).toEqual([
    {
      text: 'Would you mind holding the line for a minute?',
      said: { call: 'this call', segment: calls[0]?.segments[1] },
    },
  ])
  const customers = await propose(meant({ examples: [HOLD], by: 'CUSTOMER' }), calls, {
    language: 'en',
    embed,
  })
  expect(customers.flatMap(({ said }) => said?.segment.speaker ?? [])).toEqual(['CUSTOMER'])
})

test('an act brings talk without an example; insults come only to whom they concern', async () => {
  const sorry = texts(await propose(meant({ acts: ['empathy'] }), [], { language: 'en', embed }))
  expect(sorry.slice(0, 2).join(' ')).toMatch(/sorry|shame|understand|imagine|frustrat/i)
  const bill = 'Can you not read your own bill?'
  const [said, forbidden] = await Promise.all(
    (['SAID', 'NOT_SAID'] as const).map((kind) =>
      propose(meant({ kind, examples: [bill] }), [], { language: 'en', embed }),
    ),
  )
  expect(texts(said ?? []).join()).not.toMatch(/Want a medal/)
  expect(texts(forbidden ?? [])).not.toEqual(texts(said ?? []))
})

test('French is compared by what its words mean: no encoder is asked', async () => {
  const example = 'Puis-je vous mettre en attente un instant ?'
  const asked = { language: 'fr-CA', embed: noEncoder }
  const proposals = await propose(meant({ examples: [example] }), [], asked)
  expect(proposals.length).toBe(6)
  expect(texts(proposals).join(' ')).toMatch(/en attente|patienter/)
  const recorded = await propose(meant({ examples: ['Cet appel est enregistré.'] }), [], asked)
  expect(texts(recorded).join(' ')).toMatch(/cet appel peut être écouté/)
})

test('in a language that nobody has written talk in, calls are all there is, and what is masked is left out', async () => {
  const calls = [
    call(
      segment(0, 'AGENT', 'Sie müssten einen Moment in der Warteschleife bleiben.'),
      segment(1, 'AGENT', 'In der Warteschleife suche ich [card number] heraus.'),
    ),
  ]
  const german = meant({ examples: ['Ich lege Sie kurz in die Warteschleife.'] })
  expect(texts(await propose(german, calls, { language: 'de', embed: noEncoder }))).toHaveLength(1)
  expect(await propose(german, [], { language: 'de', embed: noEncoder })).toEqual([])
})
