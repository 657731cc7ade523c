import { expect, test } from 'vitest'
import type { Segment, Stretch } from '../../../contract/transcript.js'
import { handoverSigns } from './handoverOdds.js'

type Turn = [speaker: 'A' | 'C', text: string, gap?: number]

function odds(turns: Turn[], at: number, language = 'en', stretches: Stretch[] = []): number {
  let end = 0
  const lines = turns.map(([who, text, gap = 0.5], index): Segment => {
    const start = end + gap
    end = start + 3
    return { index, speaker: who === 'A' ? 'AGENT' : 'CUSTOMER', start, end, text }
  })
  return handoverSigns(lines, stretches, language).odds(at)
}

const cold: Turn[] = [
  ['A', 'Good morning, Larkfield Broadband, my name is Priya, how can I help?'],
  ['C', 'My bill has doubled.'],
  ['A', "I'll put you through to billing, bear with me."],
  ['C', 'Okay.'],
  ['A', "Hello, you're through to billing, this is Dev, how can I help?", 6],
  ['C', 'I was just explaining to your colleague, my bill has doubled.'],
]

test('what is announced, a silence and a second greeting together speak for another agent', () => {
  expect(odds(cold, 4)).toBeGreaterThan(6)
})

test('each of them by itself speaks for it less', () => {
  const announced = cold.with(4, ['A', 'So the bill is from March.'])
  const greeted = cold.with(2, ['A', 'Your bill is from March.'])
  for (const one of [announced, greeted]) expect(odds(one, 4)).toBeLessThan(odds(cold, 4))
  expect(odds(announced, 4)).toBeGreaterThan(2)
})

test('in the middle of a talk nothing speaks for it', () => {
  const talk: Turn[] = [
    ['A', 'So the bill is from March.'],
    ['C', 'Yes, it is.'],
    ['A', 'Then it was the discount that ended.'],
  ]
  expect(odds(talk, 2)).toBe(0)
})

test('music between two lines is an absence as well', () => {
  const said = cold.slice(0, 2).concat([['A', 'The bill is from March.', 2]])
  const hold: Stretch = { kind: 'HOLD', speaker: 'UNKNOWN', channel: 0, start: 7.1, end: 8.9 }
  expect(odds(said, 2, 'en', [hold]) - odds(said, 2)).toBe(1.5)
})

test('French is understood, and in other languages only an absence tells', () => {
  const french: Turn[] = [
    ['A', 'Bonjour, Larkfield, Léa à votre service.'],
    ['C', 'Ma facture a doublé.'],
    ['A', 'Je vous passe le service facturation, ne quittez pas.'],
    ['A', 'Bonjour, service facturation, Karim à votre écoute.', 6],
    ['C', 'Votre collègue m’a passé votre service.'],
  ]
  expect(odds(french, 3, 'fr')).toBeGreaterThan(5)
  expect(odds(french, 3, 'es')).toBe(1.5)
})

test.each([
  ["I'll get my supervisor for you."],
  ['Let me transfer your call to the claims team.'],
  ['One of our engineers will take over.'],
])('“%s” announces another', (text) => {
  const said = cold.slice(0, 2).concat([
    ['A', text],
    ['A', 'So the bill is from March.'],
  ])
  expect(odds(said, 3)).toBeGreaterThanOrEqual(2.5)
})

test('who takes over may tell what they know instead of greeting', () => {
  const known = cold.with(4, ['A', 'So, I understand you have a problem with a blocked card.', 6])
  const unknown = cold.with(4, ['A', 'So, that is a problem with a blocked card.', 6])
  expect(odds(known, 4) - odds(unknown, 4)).toBeCloseTo(1.5, 5)
})
