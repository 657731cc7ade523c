import { expect, test } from 'vitest'
import { dot } from '../dot.js'
import { type Meaning, meaningOf } from './meaning.js'
import { packMeaning, unpackMeaning } from './meaningFile.js'
import { meaningOfFrench } from './meaningIn.js'

const likeness = (a: string, b: string) =>
  dot(meaningOf(a, meaningOfFrench()), meaningOf(b, meaningOfFrench()))

test.each([
  ['Je veux résilier mon contrat', 'je souhaite annuler mon abonnement', 'mon colis est arrivé abîmé'],
  [
    'Quel est votre numéro de téléphone ?',
    'à quel numéro je peux vous joindre',
    'quel est le prix du billet',
  ],
  ['Passez-moi un responsable', 'je voudrais parler à votre chef', 'je voudrais payer ma commande'],
])('%s: nearer to %s than to %s, without a word in common', (phrase, same, other) => {
  expect(likeness(phrase, same)).toBeGreaterThan(likeness(phrase, other) + 0.1)
})

test('a word that nobody listed resembles those that it shares pieces with', () => {
  expect(likeness('réremboursassions', 'rembourser')).toBeGreaterThan(likeness('réremboursassions', 'météo'))
})

test('a text without a word means nothing', () => {
  expect(meaningOf('… ?!', meaningOfFrench()).every((value) => value === 0)).toBe(true)
})

test('what is read back points the same way', () => {
  const meaning: Meaning = {
    stems: new Map([
      ['a', 0],
      ['b', 1],
    ]),
    width: 2,
    rows: Float32Array.from({ length: (2 + 4096) * 2 }, (_, i) => Math.sin(i)),
    outward: Float32Array.of(1, 0.5, -0.25, 1, 0.75, 0.1),
  }
  const again = unpackMeaning(packMeaning(meaning))
  expect([...again.stems]).toEqual([...meaning.stems])
  for (const text of ['a', 'b', 'something else'])
    expect(dot(meaningOf(text, again), meaningOf(text, meaning))).toBeCloseTo(1, 3)
})
