import { expect, test } from 'vitest'
import { readWording } from './wording.js'

test.each([
  ['fr', 'alors est-ce que ça marche maintenant', true],
  ['fr', 'avez-vous votre numéro de contrat', true],
  ['fr', 'puis je vous aider', true],
  ['fr', 'vous avez votre numéro de contrat', false],
  ['en', 'okay so can you hear me now', true],
  ['en', 'will do', false],
] as const)('in %s, "%s" asks: %s', (language, text, asks) => {
  expect(readWording(text, language).isQuestion).toBe(asks)
})

test('a word of one language is not a small word of the other', () => {
  expect(readWording('the tu part', 'en').stems.get('tu')).toBe(1)
  expect(readWording('tu pars', 'fr').stems.get('tu')).toBeLessThan(1)
})

test('French words are cut as French ones', () => {
  const [one, other] = ['remboursements', 'rembourser'].map((text) => [
    ...readWording(text, 'fr').stems.keys(),
  ])
  expect(one).toEqual(other)
})

test('« vous » is whom a French phrase speaks of', () => {
  expect(readWording('vous auriez dû vérifier votre relevé', 'fr').person).toBe(1)
  expect(readWording('je vérifie mon écran', 'fr').person).toBe(-1)
})
