import { expect, test } from 'vitest'
import { segmentsOf } from '../../../test/fixtures/shortCalls.js'
import { inWords } from '../../contract/remarks/inWords.js'
import { aboutCall } from './about.js'
import { summarise } from './summarise.js'

const summaryOf = (said: string, language: 'en' | 'fr' = 'en') =>
  inWords(summarise(aboutCall({ segments: segmentsOf({ said }), language })), language)

test('tells why, what was done, what was promised by when, and how it ended, in the words of the call', () => {
  const said = `A: Streamly support, Jo speaking.
C: You've charged me twice this month.
A: I've refunded the second payment. It should reach you in five days.
C: Great, that's all I needed.`
  expect(summaryOf(said)).toBe(
    "The customer said “You've charged me twice this month.” at 0:06. What was done, in the agent’s words: “I've refunded the second payment.” at 0:12. Promised: “It should reach you in five days.” at 0:12 (in five days). The matter was settled in the call.",
  )
})

test('tells it in French', () => {
  const said = `A: Hôtel Bellevue, bonjour.
C: Je souhaite annuler ma réservation, ma fille est malade.
A: Non, je ne peux pas vous rembourser.
C: Ce n'est pas normal.`
  expect(summaryOf(said, 'fr').replaceAll('\u00a0', ' ')).toBe(
    'Le client a dit « Je souhaite annuler ma réservation, ma fille est malade. » à 0:06. Refus, selon les mots de l’agent : « Non, je ne peux pas vous rembourser. » à 0:12. L’affaire n’a pas été réglée.',
  )
})

test('says so when nothing of it can be told', () => {
  expect(summaryOf('A: Hello.\nC: Mhm.')).toBe(
    'Why the customer called was not said in so many words. How the call ended was not said in so many words.',
  )
})
