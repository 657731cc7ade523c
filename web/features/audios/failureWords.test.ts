import { expect, test } from 'vitest'
import { AudioFailure } from '../../../src/contract/app/audios.js'
import { noConversationWords, scoredAnyway } from '../../../src/contract/recordings/noConversationWords.js'
import { nothingUnderstood } from '../../../src/contract/recordings/nothingUnderstood.js'
import { failureWords } from './failureWords.js'

const errorMessage = 'This recording is longer than 4 hours.'

test.each(AudioFailure.options)('%s is told in French to who reads French', (errorReason) => {
  expect(failureWords({ errorMessage, errorReason }, 'fr')).toMatch(/^(Ce|Cet|Personne|L’).*\.$/)
  expect(failureWords({ errorMessage, errorReason }, 'en')).toBe(errorMessage)
})

test('a reason of another version is still no English to who reads French', () => {
  expect(failureWords({ errorMessage, errorReason: null }, 'fr')).toBe('L’analyse a échoué. Réessayez.')
  expect(failureWords({ errorMessage: null, errorReason: null }, 'fr')).toBeNull()
})

test('what a file looks like that is no recording is told in both languages', () => {
  const failed = { errorReason: 'NOT_AUDIO' as const, errorMessage: 'It is a ZIP archive.' }
  const looksLike = { kind: 'ZIP' as const }
  expect(failureWords({ ...failed, looksLike }, 'fr')).toContain('c’est une archive ZIP')
  expect(failureWords({ ...failed, looksLike: null }, 'fr')).toContain('que nous savons lire')
})

test('what was heard of another language is told in French', () => {
  const other = {
    errorReason: 'OTHER_LANGUAGE' as const,
    errorMessage: 'What is said is Spanish, not English: of 1 min 24 s of speech 12 s gave words. Move it.',
    heardLanguage: 'es',
  }
  expect(failureWords(other, 'fr')).toMatch(
    /Langue reconnue : Espagnol\. Sur 1 min 24 s de parole, 12 s ont donné des mots\.$/,
  )
  expect(failureWords(other, 'en')).toBe(other.errorMessage)
})

test('what is no conversation is told by its kind', () => {
  const errorReason = 'NO_CONVERSATION' as const
  const errorMessage = `${noConversationWords.ONE_SIDE.en} ${scoredAnyway.en}`
  expect(failureWords({ errorMessage, errorReason }, 'fr')).toMatch(/^Un seul côté parle .* quand même\.$/)
})

test('the command that adds a model is told in both languages', () => {
  const missing = {
    errorReason: 'NO_MODEL' as const,
    errorMessage: 'On the server, "ccr models add whisper-tiny" installs one.',
  }
  expect(failureWords(missing, 'fr')).toMatch(
    /réessayez\. Sur le serveur, « ccr models add whisper-tiny » l’ajoute\.$/,
  )
})

test('of a recording in which somebody speaks nobody is told that it is silent', () => {
  const failed = { errorReason: 'SILENT' as const, errorMessage: nothingUnderstood.en }
  expect(failureWords(failed, 'fr')).toBe(nothingUnderstood.fr)
})
