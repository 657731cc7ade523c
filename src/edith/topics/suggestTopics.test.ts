import { expect, test } from 'vitest'
import { segmentsOf } from '../../../test/fixtures/shortCalls.js'
import { suggestTopics } from './suggestTopics.js'

const call = (id: string, said: string, language = 'en') => ({ id, language, segments: segmentsOf({ said }) })

const calls = [
  call('1', 'A: Hello.\nC: Hello, my gift card does not work.\nA: The basement, please.'),
  call('2', 'A: Hello.\nC: I bought two gift cards for Monica.\nA: The basement, please.'),
  call('3', 'A: Hello.\nC: I would like to thank Monica for the help yesterday.\nA: The basement, please.'),
]

test('what customers say in several calls is suggested, whatever its form, with where it was said', () => {
  const found = suggestTopics(calls, [])
  expect(found.map(({ phrase, words, calls }) => ({ phrase, words, calls }))).toEqual([
    { phrase: 'gift card', words: ['gift card', 'gift cards'], calls: 2 },
  ])
  expect(found[0]?.said.map(({ analysisId, sentence }) => [analysisId, sentence.text])).toEqual([
    ['1', 'Hello, my gift card does not work.'],
    ['2', 'I bought two gift cards for Monica.'],
  ])
})

test('what a topic has already is not suggested', () => {
  expect(suggestTopics(calls, ['Gift Cards'])).toMatchObject([{ phrase: 'gift' }, { phrase: 'card' }])
})

test('in French as well', () => {
  const french = [
    call('1', 'C: Bonjour, ma carte cadeau est périmée.', 'fr'),
    call('2', 'C: Je voudrais utiliser deux cartes cadeaux.', 'fr'),
  ]
  expect(suggestTopics(french, [])).toMatchObject([{ phrase: 'carte cadeau', calls: 2 }])
})
